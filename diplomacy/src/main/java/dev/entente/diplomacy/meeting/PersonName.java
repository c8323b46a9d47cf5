package dev.entente.diplomacy.meeting;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * A person's name as it is compared: without case, accents and punctuation, in any order of family
 * and given name.
 *
 * @param words its words, each once
 * @param letters all of them without spaces
 */
record PersonName(List<String> words, String letters) {

  private static final int SPELLING_LENGTH = 8;

  static PersonName of(String printed) {
    String plain = PlainText.of(printed);
    return new PersonName(
        List.copyOf(new LinkedHashSet<>(PlainText.words(plain))), plain.replace(" ", ""));
  }

  /** Returns whether it can only be told from others by its family name. */
  boolean isShort() {
    return words.size() < 2;
  }

  /** Returns whether both can be the same person: "Lee" and "Lee Jae-myung" can. */
  boolean matches(PersonName other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return false;
    }
    return words.containsAll(other.words)
        || other.words.containsAll(words)
        || turned(letters, other.letters)
        || spelledAlike(letters, other.letters);
  }

  /** The same letters with the family name first or last: "Seo Min-jae", "Min Jae Seo". */
  private static boolean turned(String one, String other) {
    return one.length() == other.length() && (one + one).contains(other);
  }

  /** One letter more, less or other: "Zelensky", "Zelenskyy". */
  private static boolean spelledAlike(String one, String other) {
    if (Math.min(one.length(), other.length()) < SPELLING_LENGTH
        || Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int prefix = 0;
    int shorter = Math.min(one.length(), other.length());
    while (prefix < shorter && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && one.charAt(one.length() - 1 - suffix) == other.charAt(other.length() - 1 - suffix)) {
      suffix++;
    }
    return Math.max(one.length(), other.length()) - prefix - suffix <= 1;
  }
}
