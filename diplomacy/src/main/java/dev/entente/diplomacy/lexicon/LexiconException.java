package dev.entente.diplomacy.lexicon;

/**
 * An entry of the lexicon, or a rule, that cannot be read. The message names file and line, says
 * what is wrong, and what to write instead.
 */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong: file and line, the mistake, the remedy. */
  public LexiconException(String message) {
    super(message);
  }

  /** Says what is wrong, and what it was noticed by. */
  public LexiconException(String message, Throwable cause) {
    super(message, cause);
  }
}
