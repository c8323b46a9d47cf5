package dev.entente.bench.quality;

import dev.entente.diplomacy.lexicon.Ascii;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of persons and places, compared by their words: without case, accents and punctuation. */
final class Names {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Names() {}

  /** Whether both are the same place. */
  static boolean areSame(String one, String other) {
    return other != null && words(one).equals(words(other));
  }

  /**
   * Returns how many of the persons labelled are among those read: with two words of their name in
   * common, or the only one.
   */
  static int found(List<String> labelled, List<String> read) {
    List<Set<String>> persons = read.stream().map(Names::distinctWords).toList();
    return (int)
        labelled.stream()
            .map(Names::distinctWords)
            .filter(name -> persons.stream().anyMatch(person -> isSamePerson(name, person)))
            .count();
  }

  private static boolean isSamePerson(Set<String> labelled, Set<String> read) {
    Set<String> common = new HashSet<>(labelled);
    common.retainAll(read);
    return common.size() >= Math.min(2, labelled.size());
  }

  private static Set<String> distinctWords(String name) {
    return Set.copyOf(words(name));
  }

  private static List<String> words(String name) {
    String plain = Ascii.fold(name).toLowerCase(Locale.ROOT);
    return Stream.of(BETWEEN_WORDS.split(plain)).filter(word -> !word.isEmpty()).toList();
  }
}
