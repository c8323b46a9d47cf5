package dev.entente.diplomacy.extract;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** Words to look for by the hash of a token: one look for all of them, however many. */
final class WordSet {

  /** No word at all. */
  static final WordSet NONE = new WordSet(new String[0]);

  private final int[] slots;
  private final String[] words;

  /** A bit for each word, by its hash: most words of a text are told off by one look at it. */
  private final long bits;

  private WordSet(String[] folded) {
    int size = Integer.highestOneBit(Math.max(1, folded.length)) * 4;
    slots = new int[size];
    bits =
        Arrays.stream(folded).mapToLong(word -> 1L << word.hashCode()).reduce(0, (a, b) -> a | b);
    words = new String[size];
    for (String word : folded) {
      int slot = slot(word.hashCode());
      while (words[slot] != null) {
        slot = (slot + 1) & (size - 1);
      }
      slots[slot] = word.hashCode();
      words[slot] = word;
    }
  }

  /** Returns a set of words as the vocabulary has them: folded. */
  static WordSet of(String... folded) {
    return new WordSet(folded);
  }

  /** Returns a set of these words and those of another. */
  WordSet and(WordSet other) {
    return new WordSet(Stream.concat(stream(), other.stream()).distinct().toArray(String[]::new));
  }

  /** Returns the words, in no order that means anything. */
  Stream<String> stream() {
    return Arrays.stream(words).filter(Objects::nonNull);
  }

  boolean isEmpty() {
    return this == NONE;
  }

  /** Returns the word of the set that has this hash, or null. */
  String withHash(int hash) {
    if ((bits & 1L << hash) == 0) {
      return null;
    }
    int slot = slot(hash);
    while (words[slot] != null) {
      if (slots[slot] == hash) {
        return words[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return null;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 7 ^ hash >>> 15) & (slots.length - 1);
  }
}
