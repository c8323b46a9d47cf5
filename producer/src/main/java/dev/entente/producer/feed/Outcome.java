package dev.entente.producer.feed;

import java.util.Locale;

/** What came of a delivery, as its sender is told. */
public enum Outcome {
  /** It is durable and will be on {@code wire.stories}. */
  ACCEPTED,
  /** The same delivery has come before; nothing needs to be done. */
  DUPLICATE,
  /** It is durable, but a later version has come before, which stays in force. */
  STALE,
  /** It cannot be used; it is noted on {@code wire.rejected} with its reason. */
  REJECTED;

  /** Returns the word for it in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
