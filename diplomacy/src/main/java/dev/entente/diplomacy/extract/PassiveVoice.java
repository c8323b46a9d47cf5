package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Trigger.Form;

/**
 * Tells whether a participle is passive: "was received by Wrona", and without its auxiliary "Kovar,
 * received on Monday by Wrona".
 */
final class PassiveVoice {

  private static final WordSet BE = WordSet.of("was", "were", "be", "been", "being", "is", "are");

  private final Words words;
  private Tokens tokens;

  PassiveVoice(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  boolean is(Candidate candidate, Clause clause) {
    return candidate.form == Form.PAST
        && (followsAuxiliary(candidate.trigger) || isReduced(candidate, clause));
  }

  private boolean followsAuxiliary(int trigger) {
    int p = trigger - 1;
    while (p >= 0 && words.isAny(p, WordClass.ADVERB)) {
      p--;
    }
    return words.isOneOf(p, BE);
  }

  /** It opens the sentence or stands behind a comma, and a person stands behind its "by". */
  private boolean isReduced(Candidate candidate, Clause clause) {
    int before = candidate.trigger - 1;
    if (before >= clause.from && tokens.shape(before) != Tokens.Shape.MARK) {
      return false;
    }
    int by = candidate.triggerEnd;
    while (by < clause.to
        && (words.isAny(by, WordClass.ADVERB)
            || words.is(by, "on")
            || Calendar.names(tokens, by))) {
      by++;
    }
    Group doer = words.is(by, "by") ? clause.startingAt(by + 1) : null;
    return doer != null && doer.actors.get(0).human() && VerbObjects.takesObject(candidate);
  }
}
