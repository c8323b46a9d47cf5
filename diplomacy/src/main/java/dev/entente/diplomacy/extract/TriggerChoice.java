package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Trigger.Form;
import java.util.List;

/**
 * Says what a word is that may be more than one: a noun or a verb ("the meeting", "meeting Kovar"),
 * a visit to a land or to somebody ("visit Poland", "visit Kovar").
 */
final class TriggerChoice {

  private final Words words;
  private Tokens tokens;

  TriggerChoice(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Picks noun or verb by what stands around. */
  Trigger of(List<Trigger> matched, int i, int end, Clause clause) {
    Trigger noun = null;
    Trigger verb = null;
    for (int k = 0; k < matched.size(); k++) {
      Trigger trigger = matched.get(k);
      if (trigger.form() == Form.NOUN) {
        noun = noun == null ? trigger : noun;
      } else if (verb == null
          || (visited(verb, trigger, end, clause) && !guestTold(i, clause))
          || (trigger.form() == Form.PAST && verb.form() == Form.BASE && !words.is(i - 1, "to"))) {
        verb = trigger;
      }
    }
    if (noun == null || verb == null) {
      return noun == null ? verb : noun;
    }
    return isNoun(i, end, verb, clause) ? noun : verb;
  }

  /** "Will visit Poland": a visit, unless it is somebody whom they visit. */
  private static boolean visited(Trigger verb, Trigger other, int end, Clause clause) {
    Group whom = clause.startingAt(end);
    boolean person = whom != null && FrameReader.meetable(whom.actors.get(0));
    return other.form() == verb.form()
        && other.frame().family() == Frame.Family.VISIT_VERB
        && !person;
  }

  /** "Wrona told visiting Foreign Minister Kovar": whom one tells, face to face. */
  boolean guestTold(int i, Clause clause) {
    boolean told = words.is(i, "visiting") && words.isAny(i - 1, WordClass.ADDRESS);
    Group guest = told ? clause.startingAt(i) : null;
    return guest != null && Actors.all(guest.actors, a -> a.human() && a.represents());
  }

  private boolean isNoun(int i, int end, Trigger verb, Clause clause) {
    if (i == clause.from) {
      return verb.form() != Form.GERUND;
    }
    int p = i - 1;
    Group before = clause.endingAt(i);
    if (before != null) {
      boolean agrees =
          verb.form() == Form.THIRD || (verb.form() == Form.BASE && before.actors.size() > 1);
      return before.modifier()
          || before.possessive()
          || !agrees
          || (verb.form() == Form.THIRD && words.is(end - 1, "talks"));
    }
    if (words.is(p, "to") || words.isAny(p, WordClass.AUXILIARY)) {
      boolean be =
          words.is(p, "is")
              || words.is(p, "are")
              || words.is(p, "was")
              || words.is(p, "were")
              || words.is(p, "be")
              || words.is(p, "been");
      return verb.form() == Form.GERUND ? !be : be || verb.form() == Form.THIRD;
    }
    if (verb.form() == Form.GERUND && tokens.is(p, ',')) {
      Group subject = clause.endingAt(p);
      boolean gathered =
          subject != null
              && subject.sides() > 1
              && (words.isAny(end, WordClass.PLACE_PREPOSITION)
                  || (words.is(end, "for") && words.is(end + 2, "first")));
      if (gathered) {
        return false;
      }
    }
    if (verb.form() == Form.GERUND) {
      boolean object = clause.startingAt(end) != null;
      boolean after =
          words.is(p, "after")
              || words.is(p, "before")
              || words.is(p, "while")
              || words.is(p, "of")
              || words.is(p, "by")
              || words.is(p, "when")
              || words.is(p, "for")
              || words.is(p, "in")
              || tokens.is(p, ',');
      boolean early = words.is(p, "after") || words.is(p, "before") || words.is(p, "while");
      boolean somewhere = words.isAny(end, WordClass.PLACE_PREPOSITION) || words.is(end, "on");
      return !(object && after) && !(early && somewhere);
    }
    if (words.isAny(p, WordClass.DETERMINER)
        || words.isAny(p, WordClass.PREPOSITION)
        || words.is(p, "'s")) {
      return true;
    }
    boolean plural = verb.form() == Form.THIRD;
    return plural || (!words.isAny(p, WordClass.ADVERB) && !words.isAny(p, WordClass.CONJUNCTION));
  }
}
