package dev.entente.producer.read;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The control characters that wires frame messages with. */
final class Frames {

  private static final Pattern START_OF_HEADING = Pattern.compile("\\x01");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f]");

  private Frames() {}

  /** Returns the messages of a document in which each begins with SOH, or the one that it is. */
  static List<String> byStartOfHeading(String document) {
    List<String> messages =
        Arrays.stream(START_OF_HEADING.split(document, -1))
            .filter(message -> !withoutControls(message).isBlank())
            .toList();
    return messages.isEmpty() ? List.of(document) : messages;
  }

  /** Returns a text without control characters but tab and line feed. */
  static String withoutControls(String text) {
    return CONTROL.matcher(text).replaceAll("");
  }
}
