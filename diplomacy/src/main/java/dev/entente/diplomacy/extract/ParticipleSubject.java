package dev.entente.diplomacy.extract;

/** Finds who is meant by "meeting" where nobody stands before it: the subject behind a comma. */
final class ParticipleSubject {

  private static final int COMMA_REACH = 8;

  private Tokens tokens;

  void reset(Tokens text) {
    tokens = text;
  }

  /** "Meeting in Krakow, Wrona said": who stands behind the comma is not whom he met. */
  Group own(Group object, Candidate candidate, Clause clause) {
    int comma = object == null ? -1 : comma(candidate.triggerEnd, clause);
    return comma > 0 && object.from > comma ? null : object;
  }

  /**
   * "Meeting Kovar in Krakow, Wrona said", "meeting in Krakow, the ministers agreed": the subject,
   * or null.
   */
  Group subject(Candidate candidate, Group object, Clause clause) {
    int from = object == null ? candidate.triggerEnd : object.to;
    for (int i = comma(from, clause); i > 0; i = comma(i + 1, clause)) {
      Group subject = clause.startingAt(i + 1);
      boolean land = subject != null && object == null && subject.sides() < 2 && !subject.anaphor();
      if (!land) {
        return subject == null || subject.modifier() ? null : subject;
      }
    }
    return null;
  }

  private int comma(int from, Clause clause) {
    for (int i = from; i < Math.min(clause.to - 1, from + COMMA_REACH); i++) {
      if (tokens.is(i, ',')) {
        return i;
      }
    }
    return -1;
  }
}
