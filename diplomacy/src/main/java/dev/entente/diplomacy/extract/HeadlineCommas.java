package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.List;

/** Knows the states and people whom a headline joins by commas where a sentence would say "and". */
final class HeadlineCommas {

  /** What a headline tells of two states in its plural present. */
  private static final WordSet DONE_TOGETHER =
      WordSet.of(
          "hold",
          "sign",
          "agree",
          "discuss",
          "begin",
          "start",
          "open",
          "resume",
          "end",
          "conclude",
          "meet",
          "seek",
          "vow",
          "pledge",
          "exchange",
          "restore",
          "establish",
          "resolve",
          "boost",
          "strengthen",
          "expand",
          "enhance",
          "deepen",
          "plan",
          "step",
          "reach",
          "ink",
          "seal",
          "to",
          "launch",
          "mend",
          "normalize",
          "normalise",
          "trade",
          "clash",
          "set",
          "share",
          "eye",
          "promote",
          "join",
          "cut",
          "break",
          "sever",
          "still",
          "are",
          "review",
          "settle",
          "fail",
          "extend",
          "renew",
          "call",
          "ready",
          "near",
          "finalize",
          "finalise",
          "broaden",
          "upgrade");

  private final Senses senses;
  private final Words words;
  private Tokens tokens;

  HeadlineCommas(Senses senses, Words words) {
    this.senses = senses;
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /**
   * Returns whether a list of commas that ends before a token is one of states told of together.
   */
  boolean joinStates(List<Actor> owners, int behind, int stop) {
    return owners.size() > 1
        && tokens.beginsSentence(owners.get(0).from)
        && Actors.all(owners, o -> o.kind == Kind.STATE && !o.possessive)
        && ((owners.size() == 2 && isDoneTogether(behind, stop)) || haveLeaders(behind, stop));
  }

  /** "Slovak FM, Polish counterpart discuss gas": whether these are two who do it together. */
  boolean joinPeople(Group first, List<Actor> second, int verb, int stop) {
    return second.size() == 1
        && first.actors.size() == 1
        && tokens.beginsSentence(first.from)
        && isDoneTogether(verb, stop)
        && isSomebody(first.actors.get(0))
        && isSomebody(second.get(0));
  }

  private static boolean isSomebody(Actor actor) {
    return actor.human() || actor.kind == Kind.NAME;
  }

  /** "Poland, Slovakia hold talks". */
  private boolean isDoneTogether(int verb, int stop) {
    return verb < stop
        && tokens.shape(verb) == Tokens.Shape.LOWER
        && words.isOneOf(verb, DONE_TOGETHER);
  }

  /** "Poland, Slovakia leaders meet again": the office is that of each. */
  private boolean haveLeaders(int behind, int stop) {
    int office = behind;
    while (office < stop && senses.get(office, Sense.Kind.PORTFOLIO) != null) {
      office = senses.end(office);
    }
    Sense sense = office < stop ? senses.office(office, null) : null;
    return sense != null && sense.plural();
  }
}
