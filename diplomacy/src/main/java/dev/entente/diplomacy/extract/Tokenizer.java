package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Tokens.Shape;

/**
 * Cuts text into tokens and sentences in one pass.
 *
 * <p>A hyphen is a token of its own (so that "Seoul-Beijing" is two capitals), as is the possessive
 * "'s". "U.S." is one token that counts as "us"; a single initial keeps its full stop.
 */
final class Tokenizer {

  private static final int POSSESSIVE = "'s".hashCode();

  private final Vocabulary vocabulary;
  private final int possessive;
  private final Lookahead ahead = new Lookahead();
  private Tokens tokens;
  private char[] text = new char[0];
  private int to;

  /** The hash of the word read last. */
  private int hash;

  Tokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.possessive = vocabulary.get("'s");
  }

  /** Appends the tokens of a stretch of their text, which begins and ends a sentence. */
  void read(Tokens into, int from, int end) {
    tokens = into;
    text = into.chars();
    to = end;
    ahead.reset(text, end);
    tokens.beginSentence();
    int i = from;
    while (i < to) {
      char c = text[i];
      if (Letters.isLetterOrDigit(c)) {
        i = word(i);
      } else if (c == '\n') {
        i = lineEnd(i);
      } else if (Letters.isGap(c)) {
        i++;
      } else {
        i = mark(i);
      }
    }
    tokens.beginSentence();
  }

  /** A blank line ends a sentence, and so does a line break after a closing mark. */
  private int lineEnd(int from) {
    int breaks = 0;
    int i = from;
    while (i < to && Letters.isSpace(text[i])) {
      if (text[i] == '\n') {
        breaks++;
      }
      i++;
    }
    if (breaks > 1 || i == to || !Letters.isLower(text[i])) {
      tokens.beginSentence();
    }
    return i;
  }

  private int word(int from) {
    boolean digits = Letters.isDigit(text[from]);
    int stop = digits ? numberEnd(from) : wordEnd(from);
    Shape shape = shape(from, stop);
    if (stop < to && text[stop] == '.' && !digits) {
      int initials = initialsEnd(from, stop);
      if (initials > 0) {
        return initials(from, initials);
      }
      if (stop + 1 < to && Abbreviations.contains(hash)) {
        tokens.add(from, stop + 1, vocabulary.get(text, from, stop, hash), hash, shape);
        boolean ends =
            Abbreviations.mayClose(hash)
                && ahead.startsSentence(stop + 1)
                && !ahead.lower(stop + 1);
        if (ends) {
          tokens.beginSentence();
        }
        return stop + 1;
      }
    }
    add(from, stop, hash, shape);
    return stop;
  }

  private int numberEnd(int from) {
    int i = from;
    while (i < to
        && (Letters.isLetterOrDigit(text[i])
            || ((text[i] == '.' || text[i] == ',')
                && i + 1 < to
                && Letters.isDigit(text[i + 1])))) {
      i++;
    }
    hash = Vocabulary.hash(text, from, i);
    return i;
  }

  private int wordEnd(int from) {
    int i = from;
    hash = 0;
    while (i < to) {
      char c = text[i];
      if (c >= 'a' && c <= 'z') {
        hash = 31 * hash + c; // most of them: folded as they are
      } else if (Letters.isLetterOrDigit(c) || apostropheInside(i, from)) {
        hash = 31 * hash + Folding.fold(c);
      } else {
        return i;
      }
      i++;
    }
    return i;
  }

  private boolean apostropheInside(int i, int from) {
    return isApostrophe(text[i])
        && i > from
        && i + 1 < to
        && Letters.isLetter(text[i + 1])
        && !possessive(i);
  }

  /** "'s" is a token of its own. */
  private boolean possessive(int i) {
    return Folding.fold(text[i + 1]) == 's'
        && (i + 2 >= to || !Letters.isLetterOrDigit(text[i + 2]));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** Returns the end of "U.S." or "N.", or 0 where the word is none. */
  private int initialsEnd(int from, int dot) {
    if (dot - from != 1) {
      return 0;
    }
    int i = dot + 1;
    while (i + 1 < to && Letters.isLetter(text[i]) && text[i + 1] == '.') {
      i += 2;
    }
    boolean single = i == dot + 1;
    return single && !Letters.isUpper(text[from]) ? 0 : i;
  }

  private int initials(int from, int end) {
    boolean single = end - from == 2;
    if (single) {
      add(from, end, Vocabulary.hash(text, from, end), shape(from, end));
      return end;
    }
    char[] letters = new char[(end - from) / 2];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = text[from + 2 * i];
    }
    int hash = Vocabulary.hash(letters, 0, letters.length);
    tokens.add(from, end, vocabulary.get(letters, 0, letters.length, hash), hash, Shape.UPPER);
    if (ahead.startsSentence(end) && (ahead.starter(end) || ahead.blank(end))) {
      tokens.beginSentence();
    }
    return end;
  }

  private int mark(int from) {
    char c = text[from];
    int end = from + 1;
    if (isApostrophe(c) && end < to && possessive(from)) {
      tokens.add(from, end + 1, possessive, POSSESSIVE, Shape.MARK);
      return end + 1;
    }
    while (end < to && (c == '-' || c == '.') && text[end] == c) {
      end++;
    }
    add(from, end, Vocabulary.hash(text, from, end), Shape.MARK);
    boolean terminal = (c == '.' && end == from + 1) || c == '?' || c == '!';
    if (terminal) {
      int after = ahead.closers(end);
      if (after >= to
          || ahead.startsSentence(after)
          || ahead.gluedCapital(from, after)
          || ahead.gluedQuote(after)) {
        for (int i = end; i < after; i++) {
          add(i, i + 1, Vocabulary.hash(text, i, i + 1), Shape.MARK);
        }
        tokens.beginSentence();
        return after;
      }
    }
    return end;
  }

  private void add(int from, int end, int hash, Shape shape) {
    tokens.add(from, end, vocabulary.get(text, from, end, hash), hash, shape);
  }

  private Shape shape(int from, int end) {
    char first = text[from];
    if (Letters.isLower(first)) {
      return Shape.LOWER;
    }
    if (Letters.isDigit(first)) {
      return Shape.NUMBER;
    }
    if (!Letters.isUpper(first)) {
      return Shape.LOWER;
    }
    int capitals = 0;
    for (int i = from; i < end; i++) {
      if (Letters.isUpper(text[i])) {
        capitals++;
      } else if (Letters.isLetter(text[i])) {
        return Shape.CAPITAL;
      }
    }
    return capitals > 1 ? Shape.UPPER : Shape.CAPITAL;
  }
}
