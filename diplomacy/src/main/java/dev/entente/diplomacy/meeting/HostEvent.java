package dev.entente.diplomacy.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The event on whose margins a meeting is held, as it is compared.
 *
 * @param words those that say which
 * @param initials their first letters
 */
record HostEvent(Set<String> words, String initials) {

  /** Words that say what kind of gathering it is or nothing at all, but not which. */
  private static final Set<String> COMMON =
      Set.of(
          "the",
          "a",
          "an",
          "annual",
          "of",
          "on",
          "for",
          "and",
          "in",
          "at",
          "summit",
          "meeting",
          "meetings",
          "conference",
          "forum",
          "talks",
          "gathering",
          "leaders",
          "session");

  static HostEvent of(String printed) {
    Set<String> telling = new HashSet<>();
    StringBuilder initials = new StringBuilder();
    for (String word : PlainText.words(PlainText.of(printed.replace('-', ' ')))) {
      if (!COMMON.contains(word)) {
        telling.add(word);
        initials.append(word.charAt(0));
      }
    }
    return new HostEvent(Set.copyOf(telling), initials.toString());
  }

  /**
   * Returns whether both can name one event: "APEC summit", "Asia-Pacific Economic Cooperation".
   */
  boolean matches(HostEvent other) {
    List<Set<String>> both = List.of(words, other.words);
    if (both.stream().anyMatch(Set::isEmpty)) {
      return words.equals(other.words);
    }
    return words.containsAll(other.words)
        || other.words.containsAll(words)
        || words.contains(other.initials)
        || other.words.contains(initials);
  }
}
