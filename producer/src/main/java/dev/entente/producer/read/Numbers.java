package dev.entente.producer.read;

/** Numbers as feeds write them. */
final class Numbers {

  private Numbers() {}

  /** Returns a whole number, or null where the text is none. */
  static Long whole(String text) {
    try {
      return text == null ? null : Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
