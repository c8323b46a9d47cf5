package dev.entente.diplomacy.meeting;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Printed words as they are compared. */
final class PlainText {

  private PlainText() {}

  /** Returns lower-case words without accents between single spaces; punctuation closes up. */
  static String of(String printed) {
    StringBuilder plain = new StringBuilder(printed.length());
    boolean gap = false;
    String letters =
        isAscii(printed) ? printed : Normalizer.normalize(printed, Normalizer.Form.NFD);
    for (int at = 0; at < letters.length(); at++) {
      char letter = letters.charAt(at);
      if (Character.isLetterOrDigit(letter)) {
        if (gap && plain.length() > 0) {
          plain.append(' ');
        }
        gap = false;
        plain.append(letter);
      } else if (Character.isWhitespace(letter)) {
        gap = true;
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** Returns its words; none for an empty text. */
  static List<String> words(String plain) {
    return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }
}
