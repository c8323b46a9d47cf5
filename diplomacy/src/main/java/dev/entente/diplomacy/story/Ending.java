package dev.entente.diplomacy.story;

/** Finds what ends a wire story: "(END)", the reporter's address, sign-offs. */
final class Ending {

  private static final int LONGEST_SIGNATURE = 90;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_ADDRESS = 100;

  private Ending() {}

  static void paint(String text, int from, PageFurniture furniture, Zoner.Brush brush) {
    int end = Lines.find(text, "(END)", from);
    if (end >= 0) {
      brush.paint(end, text.length(), Zone.Kind.TRAILER);
    }
    int storyEnd = end < 0 ? text.length() : end;
    paintAddresses(text, from, storyEnd, brush);
    paintSignOff(text, from, storyEnd, furniture, brush);
  }

  /** Reporters' e-mail addresses: the whole line where it holds nothing else, else its end. */
  private static void paintAddresses(String text, int from, int to, Zoner.Brush brush) {
    int lineStart = from;
    int lineEnd = Math.min(to, Lines.end(text, from));
    for (int at = text.indexOf('@', from); at >= 0 && at < to; at = text.indexOf('@', at + 1)) {
      while (lineEnd <= at) {
        lineStart = lineEnd + 1;
        lineEnd = Math.min(to, Lines.end(text, lineStart));
      }
      int start = addressStart(text, lineStart, at);
      int end = addressEnd(text, at, lineEnd);
      boolean address = start < at && text.substring(at, end).indexOf('.') > 1;
      if (address && isSignature(text, lineStart, start, lineEnd)) {
        brush.paint(lineStart, lineEnd, Zone.Kind.TRAILER);
      } else if (address && isClosing(text, end, lineEnd)) {
        brush.paint(start, lineEnd, Zone.Kind.TRAILER);
      }
    }
  }

  /** "A. Writer (writer@example.org)": a name at most before the address, and no sentence. */
  private static boolean isSignature(String text, int start, int address, int end) {
    if (end - start > LONGEST_SIGNATURE) {
      return false;
    }
    int before = Lines.lastInk(text, start, address);
    boolean sentence = before > start && ".!?\"”".indexOf(text.charAt(before - 1)) >= 0;
    int last = Lines.lastInk(text, start, end);
    boolean closed = text.charAt(last - 1) == '.';
    return before - start <= LONGEST_NAME && !sentence && !closed;
  }

  private static boolean isClosing(String text, int from, int end) {
    int i = from;
    while (i < end && (Lines.isBlank(text.charAt(i)) || ").]".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i == end;
  }

  private static int addressStart(String text, int lineStart, int at) {
    int start = at;
    int limit = Math.max(lineStart, at - LONGEST_ADDRESS);
    while (start > limit && isAddressPart(text.charAt(start - 1))) {
      start--;
    }
    int before = Lines.lastInk(text, lineStart, start);
    boolean sentenceOpen = before > lineStart && ".!?\"”)(".indexOf(text.charAt(before - 1)) < 0;
    int stop = start;
    while (stop < at && text.charAt(stop) != '.') {
      stop++;
    }
    // "… a statement.writer@example.org": the sentence's full stop, not the address's.
    return sentenceOpen && stop < at - 1 ? stop + 1 : start;
  }

  private static int addressEnd(String text, int at, int lineEnd) {
    int end = at + 1;
    int limit = Math.min(lineEnd, at + LONGEST_ADDRESS);
    while (end < limit && isAddressPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isAddressPart(char c) {
    return (c < 128 && Character.isLetterOrDigit(c))
        || c == '.'
        || c == '_'
        || c == '-'
        || c == '+';
  }

  /** "REUTER", "-- Sydney Newsroom 61-2 …" at the very end. */
  private static void paintSignOff(
      String text, int from, int to, PageFurniture furniture, Zoner.Brush brush) {
    int end = Lines.lastInk(text, from, to);
    int word = text.lastIndexOf(' ', Math.max(0, end - 1)) + 1;
    if (word > from && furniture.isTail(text, word, end)) {
      brush.paint(word, end, Zone.Kind.TRAILER);
      end = Lines.lastInk(text, from, word);
    }
    int dash = lastDashes(text, Math.max(from, end - LONGEST_SIGNATURE), end);
    if (dash >= 0 && Lines.holds(text, dash, end, "ewsroom")) {
      brush.paint(dash, to, Zone.Kind.TRAILER);
    }
  }

  private static int lastDashes(String text, int from, int end) {
    int at = end - 2;
    while (at >= from && !text.startsWith("-- ", at)) {
      at--;
    }
    return at >= from ? at : -1;
  }
}
