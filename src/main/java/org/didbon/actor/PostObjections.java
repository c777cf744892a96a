package org.didbon.actor;

import java.util.List;
import org.didbon.actor.NameCandidate.Kind;
import org.didbon.actor.Trades.Trade;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.text.Gap;
import org.didbon.text.name.Cases;
import org.didbon.text.name.Gender;

/**
 * What beside a name is said of nobody who is watched: a post that he never had («вице-премьер
 * Патрушев»), a trade («футболист Лавров»), a woman's word before a man's name. Only of people
 * whose posts are known, but for the last. A post of his own anywhere in the text outweighs a trade
 * beside his given name and surname.
 */
final class PostObjections {

  private final NameText text;
  private final PostIndex index;
  private final List<PostCandidate> posts;
  private final TradeReader trades;

  PostObjections(NameText text, PostIndex index, List<PostCandidate> posts) {
    this.text = text;
    this.index = index;
    this.posts = posts;
    this.trades = new TradeReader(text);
  }

  /** The same candidate, or that of a namesake if something speaks against the person. */
  NameCandidate weighed(NameCandidate candidate) {
    Person person = candidate.name().person();
    boolean bare = candidate.kind() == Kind.BARE;
    if (!person.watched() || (!bare && !candidate.certain())) {
      return candidate;
    }
    boolean against =
        bare
            ? postOfAnother(candidate) || tradeOfAnother(candidate) || saidOfAnother(candidate)
            : tradeWithFullName(candidate);
    return against ? candidate.another() : candidate;
  }

  /** «Лавров — слесарь»; one whose own post is in the text is called so in a manner of speaking. */
  private boolean saidOfAnother(NameCandidate candidate) {
    Person person = candidate.name().person();
    return person.bareSurname() != BareSurname.ALWAYS
        && !index.words(person.actor()).isEmpty()
        && trades.said(candidate).stream().anyMatch(trade -> speaksAgainst(trade, candidate))
        && !ownPost(person);
  }

  private boolean ownPost(Person person) {
    return posts.stream()
        .anyMatch(post -> index.everHeld(person.actor(), post.posts(), post.state()));
  }

  private boolean postOfAnother(NameCandidate candidate) {
    String actor = candidate.name().person().actor();
    if (index.words(actor).isEmpty()) {
      return false;
    }
    for (PostCandidate post : posts) {
      // where it stands goes first: of the thousands that a long text has, one or two are left
      if (isBeside(post, candidate) && !isLoose(post)) {
        int state = post.stateSure() ? post.state() : -1;
        if (!index.everHeld(actor, post.posts(), state)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLoose(PostCandidate post) {
    return post.posts().stream().anyMatch(PhraseTable.POSTS::isLoose);
  }

  private boolean isBeside(PostCandidate post, NameCandidate name) {
    if (PostEvidence.stands(text, post, name)) {
      return agrees(post.cases(), name);
    }
    int end = post.last() + 1;
    boolean closed = end >= text.size() || text.tokens().before(end) != Gap.BLANK;
    return closed && PostEvidence.follows(text, post, name) && agrees(post.cases(), name);
  }

  private boolean tradeOfAnother(NameCandidate candidate) {
    boolean known = !index.words(candidate.name().person().actor()).isEmpty();
    for (Trade trade : trades.rightBefore(candidate)) {
      if (isWoman(trade, candidate) || (known && speaksAgainst(trade, candidate))) {
        return true;
      }
    }
    return known
        && (trades.near(candidate).stream().anyMatch(trade -> speaksAgainst(trade, candidate))
            || (trades.playsAfter(candidate) && !ownPost(candidate.name().person())));
  }

  private boolean tradeWithFullName(NameCandidate candidate) {
    Person person = candidate.name().person();
    if (person.bareSurname() == BareSurname.ALWAYS || index.words(person.actor()).isEmpty()) {
      return false;
    }
    boolean against =
        trades.near(candidate).stream()
                .anyMatch(trade -> trade.kind().full() && speaksAgainst(trade, candidate))
            || trades.rightBefore(candidate).stream()
                .anyMatch(trade -> trade.kind().full() && speaksAgainst(trade, candidate))
            || trades.said(candidate).stream()
                .anyMatch(trade -> trade.kind().full() && speaksAgainst(trade, candidate));
    return against && !ownPost(person);
  }

  private boolean speaksAgainst(Trade trade, NameCandidate candidate) {
    boolean fits =
        index.words(candidate.name().person().actor()).stream()
            .anyMatch(trade.kind().fits()::contains);
    return !fits && agrees(trade.cases(), candidate) && !isRelation(trade, candidate);
  }

  /** «сын Матвиенко»: the son of one, as the surname may stand in the genitive. */
  private boolean isRelation(Trade trade, NameCandidate candidate) {
    int genitive = Cases.of(Cases.GENITIVE, Gender.UNKNOWN);
    boolean declines = text.language().equals("ru") || text.ukrainian();
    return trade.kind().kin() && declines && (candidate.cases() & genitive) != 0;
  }

  /**
   * «актриса Лаврова»: a woman in the nominative, though the word may be a man's in another case.
   */
  private boolean isWoman(Trade trade, NameCandidate candidate) {
    boolean man = candidate.name().parts().gender() == Gender.MALE;
    if (!man || trade.kind().kin() || trade.woman() == 0) {
      return false;
    }
    String word = text.word(candidate.anchor());
    char last = word.charAt(word.length() - 1);
    boolean nominative = Cases.nominative(trade.woman()) && (last == 'а' || last == 'я');
    int accusative = Cases.of(Cases.ACCUSATIVE, Gender.UNKNOWN);
    return nominative || ((trade.woman() & accusative) != 0 && (last == 'у' || last == 'ю'));
  }

  /** In case; where endings are stacked, only the nominative tells that both words are one name. */
  private boolean agrees(int cases, NameCandidate candidate) {
    return text.stacksEndings()
        ? text.isSurnameAsWritten(candidate.anchor())
        : (cases & candidate.cases() & ~Cases.PLURAL) != 0;
  }
}
