package dev.entente.diplomacy.extract;

/**
 * Finds who hands a letter to whom: "Kovar handed Wrona a letter", "the note was delivered to Wrona
 * by the envoy", "Wrona received a message, delivered by Kovar".
 */
final class LetterSides {

  private static final int LETTER_REACH = 6;
  private static final int BEFORE_REACH = 14;
  private static final int REACH = 10;

  private static final WordSet LETTERS =
      WordSet.of("letter", "letters", "message", "messages", "note", "notes", "protest");

  private final Words words;
  private final Attachments attachments;
  private final SubjectFinder subjects;

  LetterSides(Words words, Attachments attachments, SubjectFinder subjects) {
    this.words = words;
    this.attachments = attachments;
    this.subjects = subjects;
  }

  /** "Handed Wrona a letter": who gets it, or null. */
  Group receiver(Candidate candidate, Clause clause) {
    Group receiver = clause.startingAt(candidate.triggerEnd);
    boolean person = receiver != null && FrameReader.meetable(receiver.actors.get(0));
    return person
            && !receiver.possessive()
            && isLetter(receiver.to, receiver.to + LETTER_REACH, clause)
        ? receiver
        : null;
  }

  /** "A letter was handed to Wrona": who gets it where the letter is the subject, or null. */
  Group told(Candidate candidate, Clause clause) {
    if (!isLetter(candidate.trigger - BEFORE_REACH, candidate.trigger, clause)) {
      return null;
    }
    Group receiver = attachments.after("to", candidate.triggerEnd, clause, REACH);
    return receiver == null ? subjects.of(candidate.trigger, clause) : receiver;
  }

  /** "Was handed to Wrona by Kovar": who gives it, or null. */
  Group giver(Candidate candidate, Clause clause) {
    return attachments.after("by", candidate.triggerEnd, clause, REACH);
  }

  private boolean isLetter(int from, int to, Clause clause) {
    for (int i = Math.max(from, clause.from); i < Math.min(to, clause.to); i++) {
      if (words.isOneOf(i, LETTERS)) {
        return true;
      }
    }
    return false;
  }
}
