package dev.entente.diplomacy.version;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reduces wording to what two versions of one story share. */
public final class Wording {

  /** Words of the opening that count: the first two or three sentences of a wire story. */
  private static final int OPENING_WORDS = 60;

  /** Characters in which so many words stand. */
  private static final int OPENING_LENGTH = 1000;

  /** Words that any two headlines share. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "its", "of", "on",
          "or", "over", "says", "the", "to", "with");

  private Wording() {}

  /**
   * Returns the words of a headline that carry content, in lower case without diacritics, each
   * once, sorted.
   */
  public static List<String> contentWords(String headline) {
    Set<String> words = new TreeSet<>(words(headline, Integer.MAX_VALUE));
    words.removeAll(EMPTY_WORDS);
    return List.copyOf(words);
  }

  /**
   * Returns a hash of each three successive words among the first 60 of a text, each once, sorted.
   */
  public static List<Integer> opening(String body) {
    List<String> words =
        words(body.substring(0, Math.min(body.length(), OPENING_LENGTH)), OPENING_WORDS);
    Set<Integer> triples = new TreeSet<>();
    for (int i = 0; i + 2 < words.size(); i++) {
      triples.add((words.get(i) + ' ' + words.get(i + 1) + ' ' + words.get(i + 2)).hashCode());
    }
    return List.copyOf(triples);
  }

  /**
   * Returns the text in the form in which names are compared: lower case, letters and digits,
   * single spaces.
   */
  public static String plain(String text) {
    return String.join(" ", words(text, Integer.MAX_VALUE));
  }

  private static List<String> words(String text, int limit) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= plain.length() && words.size() < limit; i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
