package dev.entente.diplomacy.extract;

import java.util.Arrays;

/**
 * Places in a list by the hashes of words, as chains in arrays: nothing is made for a story, and a
 * story of a thousand names is searched no longer for each than one of ten.
 */
final class NameIndex {

  private static final int END = -1;

  /** A power of two. */
  private static final int CHAINS = 256;

  private final int[] heads = new int[CHAINS];
  private int[] nexts = new int[64];
  private int[] words = new int[64];
  private int[] places = new int[64];
  private int size;

  NameIndex() {
    clear();
  }

  void clear() {
    Arrays.fill(heads, END);
    size = 0;
  }

  /** Notes that a word belongs to a place; a place may have many words, and be noted twice. */
  void add(int word, int place) {
    if (size == nexts.length) {
      nexts = Arrays.copyOf(nexts, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
    }
    int chain = chain(word);
    words[size] = word;
    places[size] = place;
    nexts[size] = heads[chain];
    heads[chain] = size++;
  }

  /** Returns the first entry that may be of a word, or -1. */
  int first(int word) {
    return heads[chain(word)];
  }

  /** Returns the entry after another, or -1. */
  int next(int entry) {
    return nexts[entry];
  }

  /** Returns whether an entry is of a word: others share its chain. */
  boolean isOf(int entry, int word) {
    return words[entry] == word;
  }

  /** Returns the place that an entry tells. */
  int place(int entry) {
    return places[entry];
  }

  private static int chain(int word) {
    return (word ^ word >>> 8 ^ word >>> 16) & (CHAINS - 1);
  }
}
