package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.lexicon.LexiconException;
import java.util.Arrays;
import java.util.List;

/** What each word of the vocabulary does in a sentence, a bit for each class. */
final class WordClasses {

  private final Vocabulary vocabulary;
  private long[] bits = new long[0];

  WordClasses(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Adds the words of a file.
   *
   * @param file its name in messages
   * @throws LexiconException where a line names no class
   */
  void read(String file, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      WordClass wordClass = colon < 0 ? null : WordClass.named(line.substring(0, colon));
      if (wordClass == null) {
        throw new LexiconException(
            file
                + ":"
                + (i + 1)
                + ": '"
                + line
                + "' names no class; write 'CLASS: words', with a class of "
                + List.of(WordClass.values()));
      }
      for (String word : line.substring(colon + 1).strip().split("\\s+", -1)) {
        add(PhraseCutter.folded(word), wordClass.bit());
      }
    }
  }

  /** Gives a word, folded, a bit more. */
  void add(String word, long bit) {
    add(vocabulary.add(word), bit);
  }

  /** Gives the word of a number a bit more. */
  void add(int word, long bit) {
    if (word >= bits.length) {
      bits = Arrays.copyOf(bits, Math.max(2 * word, 1024));
    }
    bits[word] |= bit;
  }

  /** Returns the bits of a word's classes. */
  long of(int word) {
    return word < bits.length ? bits[word] : 0;
  }
}
