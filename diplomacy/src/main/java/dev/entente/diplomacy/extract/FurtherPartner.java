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
      boolean city = group.actors.get(0).capital && words.is(group.from - 1, "in");
      if (group.modifier() || group.anaphor() || city) {
        continue;
      }
      boolean with = words.is(group.from - 1, "with");
      int and = with ? group.from - 2 : group.from - 1;
      int where = with ? cityBefore(group.from - 1, first.to) : -1;
      and = where > 0 ? where - 2 : and;
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
      more.placeToken = where > 0 ? where : more.placeToken;
      more.cover(first.from, group.to);
      return more;
    }
    return null;
  }

  /** "And in Budapest with Torok": where the name of the city begins, or -1. */
  private int cityBefore(int with, int from) {
    int p = with - 1;
    while (p > from && tokens.capital(p)) {
      p--;
    }
    return p > from && p < with - 1 && words.is(p, "in") ? p + 1 : -1;
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
