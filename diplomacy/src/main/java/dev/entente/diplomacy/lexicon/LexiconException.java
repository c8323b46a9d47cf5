package dev.entente.diplomacy.lexicon;

/**
 * An entry of the lexicon that cannot be read. The message names file and line, says what is wrong,
 * and what to write instead.
 */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LexiconException(String message) {
    super(message);
  }

  LexiconException(String message, Throwable cause) {
    super(message, cause);
  }
}
