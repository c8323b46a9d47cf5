package dev.entente.diplomacy.extract;

/**
 * Finds a second meeting of the same subject behind the first: "met Kovar on Monday and with Torok
 * on Tuesday".
 */
final class FurtherPartner {

  private final Words words;
  private Tokens tokens;

  FurtherPartner(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Returns the meeting with a partner whom "and" joins to the first one's, or null. */
  Candidate after(Candidate first, Clause clause) {
    if (first.own.isEmpty() || first.visit()) {
      return null;
    }
    for (int k = clause.lastBeginningUpTo(first.to - 1) + 1; k < clause.groups.size(); k++) {
      Group group = clause.groups.get(k);
      if (group.modifier() || group.anaphor()) {
        continue;
      }
      boolean with = words.is(group.from - 1, "with");
      int and = with ? group.from - 2 : group.from - 1;
      while (and > first.to && words.isAny(and, WordClass.ADVERB)) {
        and--;
      }
      boolean then = tokens.is(and, ',') && words.is(and + 1, "then");
      boolean joined =
          and >= first.to
              && (words.is(and, "and") || then)
              && and - first.to < 8
              && (first.to == and || timeOnly(first.to, and))
              && (with || closes(group.to, clause))
              && Actors.all(group.actors, a -> a.human() && a.represents());
      if (!joined) {
        return null;
      }
      Candidate more = new Candidate(first.frame, first.form, first.sentence, and, group.to);
      more.like = first;
      more.own.addAll(first.own);
      more.actors.addAll(first.own);
      more.actors.addAll(group.actors);
      more.cover(first.from, group.to);
      return more;
    }
    return null;
  }

  /** Between a partner and "and" stand only a day and a place. */
  private boolean timeOnly(int from, int to) {
    boolean time = false;
    for (int i = from; i < to; i++) {
      boolean verb =
          words.isAny(i, WordClass.AUXILIARY)
              || words.isAny(i, WordClass.SPEECH)
              || words.isAny(i, WordClass.CLAUSE)
              || words.is(i, "to");
      if (verb) {
        return false;
      }
      time |= Calendar.names(tokens, i) || words.isAny(i, WordClass.ADVERB);
    }
    return time;
  }

  /** Behind the partner comes a day, a place or the end, and no verb of which he is the subject. */
  private boolean closes(int at, Clause clause) {
    return at >= clause.to
        || tokens.shape(at) == Tokens.Shape.MARK
        || words.isAny(at, WordClass.PREPOSITION)
        || words.isAny(at, WordClass.ADVERB)
        || Calendar.names(tokens, at);
  }
}
