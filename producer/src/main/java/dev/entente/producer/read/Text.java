package dev.entente.producer.read;

import java.nio.charset.StandardCharsets;

/** Text as it came, made fit for a record. */
final class Text {

  private Text() {}

  /** Returns the text with line feeds for line ends and without control characters. */
  static String clean(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean keep = (c >= ' ' && c != 0x7F && c != '\uFEFF') || c == '\n' || c == '\t';
      if (keep && clean == null) {
        continue;
      }
      if (clean == null) {
        clean = new StringBuilder(text.length()).append(text, 0, i);
      }
      boolean endsLine = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      if (keep) {
        clean.append(c);
      } else if (endsLine) {
        clean.append('\n');
      }
    }
    return clean == null ? text : clean.toString();
  }

  /** Returns the bytes of UTF-8. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Returns the longest beginning of a text that has no more bytes of UTF-8 than the limit, without
   * half a character at its end.
   */
  static String cut(String text, int limit) {
    if (text.length() <= limit / 3) {
      return text; // a UTF-16 unit has at most three bytes
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= limit) {
      return text;
    }
    int end = limit;
    while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /**
   * Returns an id or a name as a rejection may repeat it: printable, and not longer than it may be.
   */
  static String name(String text) {
    String name = text.replaceAll("\\p{Cntrl}", "?");
    return name.length() > Limits.ID_LENGTH ? name.substring(0, Limits.ID_LENGTH) : name;
  }

  /**
   * Returns a field of one line without line feeds, control characters and outer white space; null
   * where nothing is left.
   *
   * @param field its name, for the message
   * @throws RefusedException as BAD_VALUE where it is longer than the limit
   */
  static String line(String field, String text, int limit) throws RefusedException {
    String line = text == null ? "" : clean(text).replaceAll("\\s+", " ").strip();
    if (line.length() > limit) {
      throw JsonFields.badValue(field, "has more than " + limit + " characters");
    }
    return line.isEmpty() ? null : line;
  }
}
