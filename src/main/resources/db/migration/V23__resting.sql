-- what took a story further too soon after its last alert is looked up with each later report of the story; it is rare
create index verdict_resting on verdict (story) where reason = 'resting';
