package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.extract.Frame.Trait;
import dev.entente.diplomacy.extract.Trigger.Form;

/** Knows where a verb that things take as well is said of them: "met demand", "gathered proof". */
final class ThingsMet {

  private final Words words;
  private Tokens tokens;

  ThingsMet(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Returns whether nobody met anybody: it is things that were met, or lands that touch. */
  boolean areMet(Candidate candidate, Trigger trigger, Group subject, Group object, Clause clause) {
    return candidate.frame.is(Trait.THINGS)
        && ((object == null && isNoun(candidate.triggerEnd, clause))
            || borders(candidate, trigger, subject, object));
  }

  /** "Met demand": a noun that is nobody stands where the other side would. */
  private boolean isNoun(int q, Clause clause) {
    if (q >= tokens.size()) {
      return false;
    }
    Group qualifier = clause.startingAt(q);
    if ((qualifier != null && qualifier.modifier()) || ownerOfThing(q, clause)) {
      return true;
    }
    boolean free =
        tokens.shape(q) == Tokens.Shape.MARK
            || words.isAny(q, WordClass.PREPOSITION)
            || words.isAny(q, WordClass.ADVERB)
            || words.isAny(q, WordClass.CLAUSE)
            || words.isAny(q, WordClass.CONJUNCTION)
            || tokens.capital(q)
            || words.is(q, "next")
            || words.are(q, "face", "to", "face")
            || words.are(q, "one", "on", "one")
            || words.is(q, "this")
            || words.isAny(q, WordClass.AUXILIARY);
    return !free;
  }

  /** "Met Friday's deadline", "met Tatra's demands". */
  private boolean ownerOfThing(int q, Clause clause) {
    int end = q;
    while (end < clause.to && tokens.capital(end) && clause.startingAt(end) == null) {
      end++;
    }
    return end > q && words.is(end, "'s");
  }

  /** "Where Poland and Slovakia meet.": lands that touch, no governments. */
  private boolean borders(Candidate candidate, Trigger trigger, Group subject, Group object) {
    boolean plain =
        (trigger.form() == Form.BASE || trigger.form() == Form.THIRD)
            && subject != null
            && subject.to == candidate.trigger
            && (words.is(subject.from - 1, "where") || words.is(subject.from - 1, "which"));
    int end = object == null ? candidate.triggerEnd : object.to;
    return plain
        && lands(subject)
        && (object == null || lands(object))
        && tokens.shape(end) == Tokens.Shape.MARK;
  }

  private static boolean lands(Group group) {
    return Actors.all(group.actors, a -> a.kind == Kind.STATE && !a.capital);
  }
}
