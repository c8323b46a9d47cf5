package dev.entente.diplomacy.extract;

import java.util.Arrays;

/**
 * The words of one text as parallel arrays, and where its sentences begin. Reused from story to
 * story; positions count tokens, offsets count UTF-16 units of the text.
 */
final class Tokens {

  /** How a token is written. */
  enum Shape {
    /** Lower-case word. */
    LOWER,
    /** First letter a capital. */
    CAPITAL,
    /** Two or more letters, all capitals. */
    UPPER,
    /** Digits, with separators inside. */
    NUMBER,
    /** Anything else. */
    MARK
  }

  /** A longer one is cut: no sentence of a wire is, and the readers' cost grows with its square. */
  private static final int LONGEST_SENTENCE = 160;

  private String text = "";

  /** The text again, for whoever reads it unit by unit. */
  private char[] chars = new char[8192];

  private int size;
  private int[] start = new int[1024];
  private int[] end = new int[1024];
  private int[] word = new int[1024];
  private int[] hash = new int[1024];
  private long[] classes = new long[1024];
  private Shape[] shape = new Shape[1024];
  private boolean[] glued = new boolean[1024];
  private int[] sentence = new int[128];
  private int sentences;

  void reset(String newText) {
    text = newText;
    if (chars.length < text.length()) {
      chars = new char[2 * text.length()];
    }
    text.getChars(0, text.length(), chars, 0);
    size = 0;
    sentences = 0;
  }

  void add(int from, int to, int wordId, int wordHash, Shape writtenAs) {
    if (size == start.length) {
      grow();
    }
    start[size] = from;
    end[size] = to;
    word[size] = wordId;
    hash[size] = wordHash;
    shape[size] = writtenAs;
    glued[size] = size > 0 && end[size - 1] == from;
    size++;
    if (size - sentence[Math.max(0, sentences - 1)] >= LONGEST_SENTENCE) {
      beginSentence();
    }
  }

  /** Marks that a sentence begins at the next token; an empty sentence leaves no mark. */
  void beginSentence() {
    if (sentences > 0 && sentence[sentences - 1] == size) {
      return;
    }
    if (sentences == sentence.length) {
      sentence = Arrays.copyOf(sentence, 2 * sentences);
    }
    sentence[sentences++] = size;
  }

  private void grow() {
    int length = 2 * size;
    start = Arrays.copyOf(start, length);
    end = Arrays.copyOf(end, length);
    word = Arrays.copyOf(word, length);
    hash = Arrays.copyOf(hash, length);
    classes = Arrays.copyOf(classes, length);
    shape = Arrays.copyOf(shape, length);
    glued = Arrays.copyOf(glued, length);
  }

  String text() {
    return text;
  }

  /** Returns the units of the text, and more behind them that mean nothing. */
  char[] chars() {
    return chars;
  }

  /** Returns the number of tokens. */
  int size() {
    return size;
  }

  /** Returns the number of sentences. */
  int sentences() {
    return sentences > 0 && sentence[sentences - 1] == size ? sentences - 1 : sentences;
  }

  /** Returns whether a sentence begins at a token. */
  boolean beginsSentence(int token) {
    return Arrays.binarySearch(sentence, 0, sentences, token) >= 0;
  }

  /** Returns the first token of a sentence. */
  int sentenceStart(int s) {
    return sentence[s];
  }

  /** Returns the token after the last of a sentence. */
  int sentenceEnd(int s) {
    return s + 1 < sentences ? sentence[s + 1] : size;
  }

  int start(int token) {
    return start[token];
  }

  int end(int token) {
    return end[token];
  }

  /** Returns the vocabulary number of a token, 0 where the grammar does not know it. */
  int word(int token) {
    return word[token];
  }

  /** Returns the hash of the folded token: that of the folded word as a string. */
  int hash(int token) {
    return hash[token];
  }

  /** Returns the hash of a token, 0 outside the text: no word has that one. */
  int hashAt(int token) {
    return token >= 0 && token < size ? hash[token] : 0;
  }

  /** Returns the bits of a token's word classes once they are known, none outside the text. */
  long classesAt(int token) {
    return token >= 0 && token < size ? classes[token] : 0;
  }

  /** Returns the bits of the word classes of all tokens from one to before another. */
  long classesWithin(int from, int to) {
    long all = 0;
    for (int i = from; i < to; i++) {
      all |= classes[i];
    }
    return all;
  }

  /** Notes the bits of a token's word classes. */
  void classify(int token, long bits) {
    classes[token] = bits;
  }

  Shape shape(int token) {
    return shape[token];
  }

  /** Returns whether a token begins with a capital letter. */
  boolean capital(int token) {
    return shape[token] == Shape.CAPITAL || shape[token] == Shape.UPPER;
  }

  /** Returns whether nothing stands between a token and the one before it. */
  boolean glued(int token) {
    return glued[token];
  }

  /** Returns whether a token is this one character. */
  boolean is(int token, char c) {
    return token >= 0 && token < size && end[token] - start[token] == 1 && chars[start[token]] == c;
  }

  /** Returns the first character of a token. */
  char first(int token) {
    return chars[start[token]];
  }

  /** Returns the last character of a token. */
  char last(int token) {
    return chars[end[token] - 1];
  }

  /** Returns whether a token of the text ends in these letters; letter case counts. */
  boolean endsIn(int token, String ending) {
    int from = token < size ? end[token] - ending.length() : -1;
    if (from < 0 || from < start[token]) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (chars[from + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the text from one token to before another. */
  String text(int from, int to) {
    return from >= to ? "" : text.substring(start[from], end[to - 1]);
  }
}
