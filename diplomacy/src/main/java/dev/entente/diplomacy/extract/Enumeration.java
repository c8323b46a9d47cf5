package dev.entente.diplomacy.extract;

/** A list that says who is meant by what stands before it: "six nations: Poland, Slovakia, …". */
final class Enumeration {

  private Enumeration() {}

  /** Returns whether a colon, or a dash between spaces, stands right before a list of several. */
  static boolean is(Group list, Tokens tokens) {
    int mark = list.from - 1;
    boolean dash = tokens.is(mark, '-') || tokens.is(mark, '\u2013') || tokens.is(mark, '\u2014');
    boolean free = dash && !tokens.glued(mark) && !tokens.glued(list.from);
    return list.sides() > 1 && (tokens.is(mark, ':') || free);
  }
}
