package dev.entente.diplomacy.extract;

import java.util.List;

/** The lists of actors of one sentence, by token. */
final class Clause {
  final int sentence;
  final int from;
  final int to;
  final List<Group> groups;

  Clause(int sentence, int from, int to, List<Group> groups) {
    this.sentence = sentence;
    this.from = from;
    this.to = to;
    this.groups = groups;
  }

  /** Returns the list that covers a token, or null. */
  Group at(int token) {
    for (Group group : groups) {
      if (group.from <= token && token < group.to) {
        return group;
      }
    }
    return null;
  }

  /** Returns the list that ends right before a token, or null. */
  Group endingAt(int token) {
    for (Group group : groups) {
      if (group.to == token) {
        return group;
      }
    }
    return null;
  }

  /** Returns the list that begins at a token, or null. */
  Group startingAt(int token) {
    for (Group group : groups) {
      if (group.from == token) {
        return group;
      }
    }
    return null;
  }
}
