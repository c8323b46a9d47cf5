package dev.entente.diplomacy.extract;

import java.util.Arrays;

/**
 * The words that a text writes with a capital inside a sentence, so that a capital at the beginning
 * of one is theirs, too.
 */
final class CapitalWords {

  private Tokens tokens;
  private int[] hashes = new int[64];
  private int count;
  private boolean known;

  void reset(Tokens text) {
    tokens = text;
    known = false;
  }

  /** Returns whether the word of a hash is one of them. */
  boolean standInside(int hash) {
    if (!known) {
      collect();
      known = true;
    }
    return Arrays.binarySearch(hashes, 0, count, hash) >= 0;
  }

  private void collect() {
    count = 0;
    for (int s = 0; s < tokens.sentences(); s++) {
      for (int i = tokens.sentenceStart(s) + 1; i < tokens.sentenceEnd(s); i++) {
        if (tokens.capital(i)) {
          add(tokens.hash(i));
        }
      }
    }
    Arrays.sort(hashes, 0, count);
  }

  private void add(int hash) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * count);
    }
    hashes[count++] = hash;
  }
}
