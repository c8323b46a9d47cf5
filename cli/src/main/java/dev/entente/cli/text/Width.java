package dev.entente.cli.text;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes, which is not its length. */
final class Width {

  private Width() {}

  /** Returns the columns of a text: two for a wide character, none for a combining one. */
  static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  /** Returns the text with spaces after it, so that it takes so many columns at least. */
  static String padRight(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** Returns the text with spaces before it, so that it takes so many columns at least. */
  static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text))) + text;
  }

  /** Returns the text in lines of at most so many columns, broken at spaces, else anywhere. */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String rest = word;
      if (!line.isEmpty() && of(line.toString()) + 1 + of(rest) > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (of(rest) > columns) {
        int cut = fitting(rest, columns);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Returns the end of the longest beginning that fits; of one character at least. */
  private static int fitting(String text, int columns) {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (of(text.substring(0, next)) > columns) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static int of(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  /** East Asian wide and fullwidth characters, by block (Unicode Standard Annex 11). */
  private static boolean isWide(int character) {
    return character >= 0x1100
        && (character <= 0x115F
            || (character >= 0x2E80 && character <= 0xA4CF && character != 0x303F)
            || (character >= 0xAC00 && character <= 0xD7A3)
            || (character >= 0xF900 && character <= 0xFAFF)
            || (character >= 0xFE30 && character <= 0xFE6F)
            || (character >= 0xFF00 && character <= 0xFF60)
            || (character >= 0xFFE0 && character <= 0xFFE6)
            || (character >= 0x1F300 && character <= 0x1FAFF)
            || (character >= 0x20000 && character <= 0x3FFFD));
  }
}
