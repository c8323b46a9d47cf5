package dev.entente.diplomacy.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Sorted names, each once, as lists that nobody changes: most hold two, and there are thousands.
 */
final class SortedNames {

  private SortedNames() {}

  /** Returns two different names. */
  static List<String> pair(String one, String other) {
    return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
  }

  /** Returns the names with one more, or as they are where it is among them. */
  static List<String> with(List<String> names, String name) {
    if (names.isEmpty()) {
      return List.of(name);
    }
    int at = Collections.binarySearch(names, name);
    if (at >= 0) {
      return names;
    }
    if (names.size() == 1) {
      return pair(names.get(0), name);
    }
    List<String> more = new ArrayList<>(names.size() + 1);
    more.addAll(names);
    more.add(-at - 1, name);
    return Collections.unmodifiableList(more);
  }

  /** Returns whether all of others are among some names, in whatever order they are. */
  static boolean holds(List<String> names, List<String> others) {
    for (int i = 0; i < others.size(); i++) {
      if (!names.contains(others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the names of two lists. */
  static List<String> together(List<String> names, List<String> others) {
    List<String> all = names;
    for (int i = 0; i < others.size(); i++) {
      all = all.isEmpty() ? others : with(all, others.get(i));
    }
    return all;
  }
}
