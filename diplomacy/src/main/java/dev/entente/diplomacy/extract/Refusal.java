package dev.entente.diplomacy.extract;

/**
 * Why a story cannot be read.
 *
 * @param reason the kind
 * @param detail one sentence that says what was seen
 */
public record Refusal(Reason reason, String detail) implements Reading {

  /** The kinds of refusal. */
  public enum Reason {
    /** No text is left when the page furniture is taken away. */
    EMPTY,
    /** The text is not English. */
    LANGUAGE
  }
}
