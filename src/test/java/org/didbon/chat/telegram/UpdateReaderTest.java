package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.didbon.chat.telegram.TelegramEvent.BotRemoved;
import org.didbon.chat.telegram.TelegramEvent.ChatMoved;
import org.didbon.chat.telegram.TelegramEvent.TelegramInput;
import org.didbon.command.IncomingText;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {

  private static final String GROUP = "'chat':{'id':-100123,'type':'supergroup'}";
  private static final String SOMEBODY = "'from':{'id':7,'is_bot':false,'language_code':'ky'}";

  private final UpdateReader reader =
      new UpdateReader(new BotIdentity(99, "didbon_bot"), FakeFile::new);

  @Test
  void aCommandInAGroupIsSharedAndKnowsWhatItAnswersTo() {
    Optional<TelegramEvent> heard =
        read("{'message':{'message_id':5,GROUP,SOMEBODY,'text':'/help'}}");

    assertThat(heard)
        .contains(new TelegramInput(said("telegram:-100123", "telegram:7", "ky"), "5", false));
  }

  @Test
  void aCommandInATopicIsOfThatTopic() {
    Optional<TelegramEvent> heard =
        read(
            "{'message':{'message_id':5,GROUP,SOMEBODY,'message_thread_id':45,'is_topic_message':true,"
                + "'text':'/help'}}");

    assertThat(heard).map(TelegramEvent::chat).contains(ChatAddress.of("telegram:-100123/45"));
  }

  @Test
  void aThreadOfRepliesIsNoTopic() {
    Optional<TelegramEvent> heard =
        read("{'message':{'message_id':5,GROUP,SOMEBODY,'message_thread_id':45,'text':'/help'}}");

    assertThat(heard).map(TelegramEvent::chat).contains(ChatAddress.of("telegram:-100123"));
  }

  @Test
  void anAnonymousAdminSpeaksAsTheGroup() {
    Optional<TelegramEvent> heard =
        read(
            "{'message':{'message_id':5,GROUP,'from':{'id':1087968824,'is_bot':true},"
                + "'sender_chat':{'id':-100123},'text':'/help'}}");

    assertThat(heard)
        .contains(new TelegramInput(said("telegram:-100123", "telegram:-100123", ""), "5", false));
  }

  @Test
  void aPostInAChannelIsNobodys() {
    Optional<TelegramEvent> heard =
        read(
            "{'channel_post':{'message_id':5,'chat':{'id':-100200,'type':'channel'},"
                + "'sender_chat':{'id':-100200},'text':'/help'}}");

    assertThat(heard).contains(new TelegramInput(said("telegram:-100200", "", ""), "5", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'forward_origin':{'type':'user','sender_user':{'id':8}},SOMEBODY",
        "'forward_origin':{'type':'hidden_user','sender_user_name':'M'},SOMEBODY",
        "'forward_origin':{'type':'chat','sender_chat':{'id':-100123}},SOMEBODY",
        "'forward_origin':{'type':'channel','chat':{'id':-100200}},SOMEBODY",
        "'forward_from':{'id':7},SOMEBODY",
        "'forward_from_chat':{'id':-100123},SOMEBODY",
        "'forward_sender_name':'M',SOMEBODY",
        "'forward_date':1700000000,SOMEBODY",
        "'is_automatic_forward':true,SOMEBODY",
        "'via_bot':{'id':8,'is_bot':true,'username':'otherbot'},SOMEBODY",
        "'via_bot':{'id':99,'is_bot':true,'username':'didbon_bot'},SOMEBODY",
        "'from':{'id':8,'is_bot':true}",
        "'from':{'id':136817688,'is_bot':true},'sender_chat':{'id':-100200,'type':'channel'}",
        "'entities':[{'type':'blockquote','offset':0,'length':5}],SOMEBODY",
        "'entities':[{'type':'bot_command','offset':0,'length':5},"
            + "{'type':'expandable_blockquote','offset':0,'length':9}],SOMEBODY",
      })
  void whatSomebodyElseWroteIsNoCommandOfWhoBringsItAlong(String about) {
    for (String chat : List.of(GROUP, "'chat':{'id':7,'type':'private'}")) {
      assertThat(
              read(
                  "{'message':{'message_id':5," + chat + "," + about + ",'text':'/forgetme yes'}}"))
          .isEmpty();
    }
    assertThat(
            read(
                "{'channel_post':{'message_id':5,'chat':{'id':-100200,'type':'channel'},"
                    + "'sender_chat':{'id':-100200},'forward_date':1,'text':'/forgetme yes'}}"))
        .isEmpty();
  }

  @Test
  void anEditIsNoCommandAndAnAnswerIsHeardByItsOwnWordsAlone() {
    assertThat(read("{'edited_message':{'message_id':5,GROUP,SOMEBODY,'text':'/help'}}")).isEmpty();
    assertThat(read("{'edited_channel_post':{'message_id':5,GROUP,'text':'/help'}}")).isEmpty();
    assertThat(
            read(
                "{'message':{'message_id':5,GROUP,SOMEBODY,'text':'look',"
                    + "'reply_to_message':{'from':{'id':8},'text':'/forgetme yes'},"
                    + "'quote':{'text':'/forgetme yes'}}}"))
        .isEmpty();
  }

  @Test
  void aReplyToTheBotIsHeardAndAReplyToOthersIsNot() {
    String message =
        "{'message':{'message_id':5,GROUP,SOMEBODY,'text':'yes',"
            + "'reply_to_message':{'from':{'id':%d}}}}";

    assertThat(read(message.formatted(99))).isPresent();
    assertThat(read(message.formatted(98))).isEmpty();
  }

  @Test
  void aReplyToTheBotInAGroupMayBeSaidToTheOthersUnlessItNamesTheBot() {
    String reply =
        "{'message':{'message_id':5,GROUP,SOMEBODY,'text':'%s','reply_to_message':{'from':{'id':99}}}}";

    assertThat(read(reply.formatted("yes"))).get().matches(UpdateReaderTest::isAside);
    assertThat(read(reply.formatted("/help"))).get().matches(event -> !isAside(event));
    assertThat(read(reply.formatted("@didbon_bot yes"))).get().matches(event -> !isAside(event));
  }

  private static boolean isAside(TelegramEvent event) {
    return ((TelegramEvent.TelegramInput) event).incoming().aside();
  }

  @Test
  void aPressedButtonIsACommandOfWhoPressedIt() {
    Optional<TelegramEvent> heard =
        read(
            "{'callback_query':{'id':'q','data':'/why 12ab',SOMEBODY,"
                + "'message':{'message_id':31,'text':'alert',GROUP}}}");

    IncomingText incoming =
        new IncomingText(
            ChatAddress.of("telegram:-100123"), "telegram:7", true, "ky", "/why 12ab", true);
    assertThat(heard).contains(new TelegramInput(incoming, "31", true, "q", ""));
  }

  @Test
  void aPressedMessageWithoutTextCannotBeReplaced() {
    Optional<TelegramEvent> heard =
        read(
            "{'callback_query':{'id':'q','data':'/why',SOMEBODY,'message':{'message_id':31,'date':0,GROUP}}}");

    assertThat(heard).hasValueSatisfying(h -> assertThat(((TelegramInput) h).editable()).isFalse());
  }

  @ParameterizedTest
  @CsvSource({"supergroup,left,member", "supergroup,kicked,administrator", "group,left,member"})
  void whoeverAddsTheBotIsWelcomed(String type, String was, String is) {
    Optional<TelegramEvent> heard =
        membership(type, "'status':'" + was + "'", "'status':'" + is + "'");

    IncomingText welcome =
        new IncomingText(ChatAddress.of("telegram:-5"), "telegram:7", true, "ky", "/start", false);
    assertThat(heard).contains(new TelegramInput(welcome, "", false));
  }

  @Test
  void aChannelIsGreetedOnceTheBotMayPostThere() {
    String mute = "'status':'administrator','can_post_messages':false";
    String admin = "'status':'administrator','can_post_messages':true";

    assertThat(membership("channel", "'status':'left'", admin))
        .get()
        .isInstanceOf(TelegramInput.class);
    assertThat(membership("channel", "'status':'left'", mute)).isEmpty();
    assertThat(membership("channel", mute, admin)).get().isInstanceOf(TelegramInput.class);
    assertThat(membership("channel", admin, admin)).isEmpty();
    assertThat(membership("channel", admin, mute)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "supergroup,member,kicked",
    "supergroup,administrator,left",
    "channel,administrator,kicked",
    "private,member,kicked",
    "group,member,left"
  })
  void whoeverThrowsTheBotOutIsGone(String type, String was, String is) {
    Optional<TelegramEvent> heard =
        membership(type, "'status':'" + was + "'", "'status':'" + is + "'");

    assertThat(heard).contains(new BotRemoved(ChatAddress.of("telegram:-5")));
  }

  @Test
  void newRightsChangeNothing() {
    assertThat(membership("supergroup", "'status':'member'", "'status':'administrator'")).isEmpty();
    assertThat(
            membership("supergroup", "'status':'member'", "'status':'restricted','is_member':true"))
        .isEmpty();
    assertThat(membership("private", "'status':'kicked'", "'status':'member'")).isEmpty();
  }

  @Test
  void aGroupThatBecomesASupergroupMoves() {
    Optional<TelegramEvent> heard =
        read(
            "{'message':{'message_id':5,'chat':{'id':-55,'type':'group'},SOMEBODY,"
                + "'migrate_to_chat_id':-100555}}");

    assertThat(heard)
        .contains(
            new ChatMoved(ChatAddress.of("telegram:-55"), ChatAddress.of("telegram:-100555")));
  }

  private Optional<TelegramEvent> membership(String type, String was, String is) {
    String change =
        "{'my_chat_member':{'chat':{'id':-5,'type':'%s'},SOMEBODY,'old_chat_member':{%s},"
            + "'new_chat_member':{%s}}}";
    return read(change.formatted(type, was, is));
  }

  private static IncomingText said(String chat, String person, String language) {
    return new IncomingText(ChatAddress.of(chat), person, true, language, "/help", false);
  }

  private Optional<TelegramEvent> read(String written) {
    String json = written.replace("GROUP", GROUP).replace("SOMEBODY", SOMEBODY).replace('\'', '"');
    try {
      return reader.read(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }
}
