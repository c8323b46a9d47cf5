package dev.entente.diplomacy.extract;

import java.util.Arrays;

/**
 * Numbers for words: every word of the lexicon and of the rules has one, other words have 0.
 *
 * <p>Words are looked up straight from the text, folded on the way, so that no string is made.
 * Filled once while the grammar is built, read-only and shared from then on.
 */
final class Vocabulary {

  /** The number of every word that the grammar does not know. */
  static final int UNKNOWN = 0;

  private char[][] words = new char[1 << 12][];
  private String[] spellings = new String[1 << 12];

  /** In each slot the hash of a word, above its number; 0 in an empty one. */
  private long[] slots = new long[1 << 14];

  private int size = 1;

  /** Returns the number of a folded word, giving it one where it has none. */
  int add(String folded) {
    char[] word = folded.toCharArray();
    int hash = hash(word, 0, word.length);
    int slot = find(hash, word, 0, word.length);
    if (slots[slot] != 0) {
      return (int) slots[slot];
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      spellings = Arrays.copyOf(spellings, 2 * size);
    }
    words[size] = word;
    // a word that the code asks for is then this very string
    spellings[size] = folded.intern();
    slots[slot] = (long) hash << Integer.SIZE | size;
    if (2 * ++size > slots.length) {
      rehash();
    }
    return size - 1;
  }

  /** Returns the number of the word at {@code text[from, to)} whose hash is known, or 0. */
  int get(char[] text, int from, int to, int hash) {
    return (int) slots[find(hash, text, from, to)];
  }

  /** Returns the number of a word, or 0. */
  int get(String folded) {
    char[] word = folded.toCharArray();
    return get(word, 0, word.length, hash(word, 0, word.length));
  }

  /** Returns how many numbers are given, 0 included. */
  int size() {
    return size;
  }

  /** Returns the folded word that has this number. */
  String word(int id) {
    return spellings[id];
  }

  /** Returns the hash of a folded range: that of the folded word as a string. */
  static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + Folding.fold(text[i]);
    }
    return hash;
  }

  private int find(int hash, char[] text, int from, int to) {
    int mask = slots.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    for (long known = slots[slot]; known != 0; known = slots[slot]) {
      if ((int) (known >> Integer.SIZE) == hash && same(words[(int) known], text, from, to)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean same(char[] word, char[] text, int from, int to) {
    if (word.length != to - from) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      char c = text[from + i];
      if (word[i] != c && word[i] != Folding.fold(c)) {
        return false;
      }
    }
    return true;
  }

  private void rehash() {
    slots = new long[2 * slots.length];
    for (int id = 1; id < size; id++) {
      int hash = hash(words[id], 0, words[id].length);
      slots[find(hash, words[id], 0, words[id].length)] = (long) hash << Integer.SIZE | id;
    }
  }
}
