package dev.entente.producer.read;

import java.util.regex.Pattern;

/** A writer's name as wires print it. */
final class Byline {

  private static final Pattern BY = Pattern.compile("^\\s*by:?\\s+", Pattern.CASE_INSENSITIVE);

  private Byline() {}

  /** Returns the name without "By", or null where there is none. */
  static String of(String printed) {
    if (printed == null || printed.isBlank()) {
      return null;
    }
    return BY.matcher(printed).replaceFirst("").strip();
  }
}
