package dev.entente.diplomacy.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Phrases of vocabulary words, each with what it means. Filled while the grammar is built,
 * read-only from then on; a step to a first word is one look in an array, one from word to word in
 * a hash table of longs.
 *
 * @param <T> what a phrase means
 */
final class PhraseTrie<T> {

  /** The node before the first word. */
  static final int ROOT = 0;

  /** No such phrase. */
  static final int NONE = -1;

  /** Where each first word leads: most looks end here. */
  private int[] roots = new int[0];

  private long[] keys = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int edges;
  private List<T>[] meanings = lists(1 << 12);
  private int nodes = 1;

  PhraseTrie() {
    Arrays.fill(keys, NONE);
    meanings[ROOT] = List.of();
  }

  @SuppressWarnings("unchecked") // nothing but lists of T is ever put in
  private List<T>[] lists(int length) {
    return (List<T>[]) new List<?>[length];
  }

  /** Adds one meaning of a phrase; a phrase may have many. */
  void add(int[] words, T meaning) {
    int node = ROOT;
    for (int word : words) {
      node = nextOrNew(node, word);
    }
    List<T> all = new ArrayList<>(meanings[node]);
    if (!all.contains(meaning)) {
      all.add(meaning);
      meanings[node] = List.copyOf(all);
    }
  }

  /** Returns whether any phrase begins with a word. */
  boolean begins(int word) {
    return next(ROOT, word) != NONE;
  }

  /** Returns the node that a word leads to, or {@link #NONE}: no phrase has an unknown one. */
  int next(int node, int word) {
    if (word == Vocabulary.UNKNOWN) {
      return NONE;
    }
    if (node == ROOT) {
      return word < roots.length ? roots[word] : NONE;
    }
    long key = ((long) node << 32) | word;
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (keys[slot] != NONE) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  /** Returns what the phrase that ends at a node means, in the order of adding; often nothing. */
  List<T> meanings(int node) {
    return meanings[node];
  }

  /**
   * Returns the token after the longest phrase that begins at a token and ends before another one;
   * 0 where none does.
   */
  int longest(Tokens tokens, int from, int stop) {
    int end = 0;
    int node = ROOT;
    for (int i = from; i < stop; i++) {
      node = next(node, tokens.word(i));
      if (node == NONE) {
        return end;
      }
      end = meanings[node].isEmpty() ? end : i + 1;
    }
    return end;
  }

  /** Returns what the phrase between two tokens means; nothing where none stands there. */
  List<T> meanings(Tokens tokens, int from, int end) {
    int node = ROOT;
    for (int i = from; i < end && node != NONE; i++) {
      node = next(node, tokens.word(i));
    }
    return node == NONE ? List.of() : meanings[node];
  }

  private int nextOrNew(int node, int word) {
    int next = next(node, word);
    if (next != NONE) {
      return next;
    }
    int added = nodes++;
    if (added == meanings.length) {
      List<T>[] known = meanings;
      meanings = lists(2 * added);
      System.arraycopy(known, 0, meanings, 0, added);
    }
    meanings[added] = List.of();
    if (node == ROOT) {
      root(word, added);
      return added;
    }
    if (2 * ++edges > keys.length) {
      widen();
    }
    put(((long) node << 32) | word, added);
    return added;
  }

  private void root(int word, int node) {
    if (word >= roots.length) {
      int known = roots.length;
      roots = Arrays.copyOf(roots, Math.max(1024, 2 * word));
      Arrays.fill(roots, known, roots.length, NONE);
    }
    roots[word] = node;
  }

  private void put(long key, int target) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (keys[slot] != NONE) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void widen() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[2 * oldKeys.length];
    targets = new int[keys.length];
    Arrays.fill(keys, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        put(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }
}
