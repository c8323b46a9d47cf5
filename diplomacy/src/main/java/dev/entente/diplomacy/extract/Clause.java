package dev.entente.diplomacy.extract;

import java.util.List;

/** The lists of actors of one sentence, by token. */
final class Clause {
  final int sentence;
  final int from;
  final int to;
  final List<Group> groups;

  /** The classes of all its words, and the marks of those that phrases begin with: a look ahead. */
  private final long classes;

  Clause(int sentence, int from, int to, List<Group> groups, long classes) {
    this.sentence = sentence;
    this.from = from;
    this.to = to;
    this.groups = groups;
    this.classes = classes;
  }

  /** Returns whether it has a word of one of several classes, given their bits. */
  boolean hasAnyOf(long wanted) {
    return (classes & wanted) != 0;
  }

  /** Returns the list that covers a token, or null. */
  Group at(int token) {
    int i = lastBeginningUpTo(token);
    return i >= 0 && token < groups.get(i).to ? groups.get(i) : null;
  }

  /** Returns the list that ends right before a token, or null. */
  Group endingAt(int token) {
    int i = lastBeginningUpTo(token - 1);
    return i >= 0 && groups.get(i).to == token ? groups.get(i) : null;
  }

  /** Returns the list that begins at a token, or null. */
  Group startingAt(int token) {
    int i = lastBeginningUpTo(token);
    return i >= 0 && groups.get(i).from == token ? groups.get(i) : null;
  }

  /** Returns the place of the last list that begins at a token or before it, or -1. */
  int lastBeginningUpTo(int token) {
    int low = 0;
    int high = groups.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (groups.get(middle).from <= token) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }
}
