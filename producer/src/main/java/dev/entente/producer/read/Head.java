package dev.entente.producer.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a document, by which its format is told. Read as Latin-1, or UTF-16 where a byte
 * order mark says so: every format's own marks are ASCII, and this reading cannot fail.
 */
final class Head {

  /** Enough for an XML prolog with comments, or a message's header lines. */
  static final int LENGTH = 8192;

  private final String text;
  private final boolean whole;

  /**
   * Takes the first bytes of a document.
   *
   * @param bytes at most {@link #LENGTH}
   */
  Head(byte[] bytes) {
    this.text = withoutMark(bytes);
    this.whole = bytes.length < LENGTH;
  }

  /** Returns the beginning as text, without byte order mark and leading white space. */
  String text() {
    return text;
  }

  /** Returns whether the document ends within this head. */
  boolean isWhole() {
    return whole;
  }

  private static String withoutMark(byte[] bytes) {
    int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
    int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
    Charset charset = StandardCharsets.ISO_8859_1;
    int from = 0;
    if (first == 0xFE && second == 0xFF) {
      charset = StandardCharsets.UTF_16BE;
      from = 2;
    } else if (first == 0xFF && second == 0xFE) {
      charset = StandardCharsets.UTF_16LE;
      from = 2;
    } else if (first == 0xEF && second == 0xBB && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF) {
      from = 3;
    }
    return new String(bytes, from, bytes.length - from, charset).stripLeading();
  }
}
