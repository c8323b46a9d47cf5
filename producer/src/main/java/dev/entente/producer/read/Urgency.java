package dev.entente.producer.read;

/** The urgency of stories, in IPTC's numbers: 1 flash to 8 routine, 9 user-defined. */
final class Urgency {

  private Urgency() {}

  /** Returns a number that is one, null for any other: nothing hangs on it. */
  static Integer of(Long number) {
    return number != null && number >= 1 && number <= 9 ? number.intValue() : null;
  }
}
