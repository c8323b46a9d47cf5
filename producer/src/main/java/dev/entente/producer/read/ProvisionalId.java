package dev.entente.producer.read;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/**
 * An id for a story whose wire gives none: day, dateline city, and slug or headline, normalised.
 * The same text sent again gets the same id; a new version under another headline does not, and is
 * linked later by those who see all stories.
 */
final class ProvisionalId {

  private static final int WORDS_LENGTH = 160;
  private static final int HASH_LENGTH = 12;

  private ProvisionalId() {}

  /**
   * Returns the id.
   *
   * @param day the day of the story, or null
   * @param city where it was filed, or null
   * @param name its slug, or its headline without marks, or null
   * @param body stands in, by its hash, where it has no name
   */
  static String of(LocalDate day, String city, String name, String body) {
    return (day == null ? "undated" : day.toString())
        + "/"
        + words(city)
        + "/"
        + (words(name).isEmpty() ? hash(body) : words(name));
  }

  /** Lower-case ASCII words with hyphens; a long line is cut and told apart by its hash. */
  private static String words(String text) {
    if (text == null) {
      return "";
    }
    String words =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return words.length() <= WORDS_LENGTH
        ? words
        : Text.cut(words, WORDS_LENGTH) + "-" + hash(words);
  }

  private static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
  }
}
