package dev.entente.diplomacy.extract;

/** Looks past a full stop for signs that a sentence begins. */
final class Lookahead {

  private char[] text = new char[0];
  private int to;

  /** Looks in {@code chars[0, end)} from now on. */
  void reset(char[] chars, int end) {
    text = chars;
    to = end;
  }

  /** Returns whether white space and then something like a sentence's first letter follows. */
  boolean startsSentence(int from) {
    int i = skipSpace(from);
    if (i == from || i >= to) {
      return i >= to;
    }
    return !Letters.isLower(text[i]) || from + 2 < i;
  }

  /** Returns whether a word follows that rarely stands behind "U.S." inside a sentence. */
  boolean starter(int from) {
    int i = skipSpace(from);
    int j = i;
    while (j < to && Letters.isLetter(text[j])) {
      j++;
    }
    return Abbreviations.isStarter(Vocabulary.hash(text, i, j));
  }

  /** Returns whether nothing but white space follows. */
  boolean blank(int from) {
    return skipSpace(from) == to;
  }

  /** Returns whether something other than a capital follows. */
  boolean lower(int from) {
    int i = skipSpace(from);
    return i < to && !Letters.isUpper(text[i]);
  }

  /** Returns whether an opening quote with a capital is glued to the full stop. */
  boolean gluedQuote(int at) {
    return at + 1 < to && text[at] == '\u201C' && Letters.isUpper(text[at + 1]);
  }

  /** Returns whether a capital is glued to the full stop at {@code stop}: "December.The". */
  boolean gluedCapital(int stop, int after) {
    if (after >= to || stop == 0 || !Letters.isUpper(text[after])) {
      return false;
    }
    char before = text[stop - 1];
    return Letters.isLower(before) || !Letters.isLetter(before);
  }

  /** Returns the end of the quotes and brackets that close here. */
  int closers(int from) {
    int i = from;
    while (i < to
        && (text[i] == '\u201D'
            || text[i] == '"'
            || text[i] == ')'
            || text[i] == '\u2019'
            || text[i] == '\'')) {
      if (text[i] == '"' && i + 1 < to && Letters.isLetter(text[i + 1])) {
        return i;
      }
      i++;
    }
    return i;
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < to && Letters.isSpace(text[i])) {
      i++;
    }
    return i;
  }
}
