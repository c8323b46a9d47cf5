package dev.entente.diplomacy.story;

/** Finds what is left of markup: links "[text](address)", tags, bare addresses. */
final class Markup {

  private static final int LONGEST_TAG = 200;
  private static final int LONGEST_LINK = 400;

  private Markup() {}

  /** Paints the signs and addresses, and leaves a link's text as it is. */
  static void paint(String text, int from, Zoner.Brush brush) {
    paintLinks(text, from, brush);
    paintTags(text, from, brush);
    paintAddresses(text, from, brush);
  }

  private static void paintLinks(String text, int from, Zoner.Brush brush) {
    for (int middle = Lines.find(text, "](", from);
        middle >= 0;
        middle = Lines.find(text, "](", middle + 2)) {
      int open = opening(text, Math.max(from, middle - LONGEST_LINK), middle);
      int close = closing(text, middle + 2);
      if (open >= from && close > 0) {
        boolean picture = open > from && text.charAt(open - 1) == '!';
        brush.paint(picture ? open - 1 : open, open + 1, Zone.Kind.MARKUP);
        brush.paint(middle, close, Zone.Kind.MARKUP);
      }
    }
  }

  private static int opening(String text, int from, int middle) {
    int open = middle;
    while (open >= from && text.charAt(open) != '[') {
      open--;
    }
    return open;
  }

  /** Returns the offset after the bracket that closes an address, or -1. */
  private static int closing(String text, int from) {
    int depth = 1;
    int limit = Math.min(text.length(), from + LONGEST_LINK);
    for (int i = from; i < limit && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static void paintTags(String text, int from, Zoner.Brush brush) {
    for (int open = text.indexOf('<', from); open >= 0; open = text.indexOf('<', open + 1)) {
      int limit = Math.min(text.length(), open + LONGEST_TAG);
      int close = open + 1;
      while (close < limit && "<>\n".indexOf(text.charAt(close)) < 0) {
        close++;
      }
      if (close < limit && text.charAt(close) == '>' && isTag(text.charAt(open + 1))) {
        brush.paint(open, close + 1, Zone.Kind.MARKUP);
      }
    }
  }

  /** "<GM.N>" and "<Example Co Ltd>" are names in market stories. */
  private static boolean isTag(char first) {
    return Character.isLowerCase(first) || first == '/' || first == '!';
  }

  private static void paintAddresses(String text, int from, Zoner.Brush brush) {
    int painted = from;
    for (int at = Lines.find(text, "://", from); at >= 0; at = Lines.find(text, "://", painted)) {
      int start = at;
      while (start > painted && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      int end = at;
      while (end < text.length() && isAddressPart(text.charAt(end))) {
        end++;
      }
      brush.paint(start, end, Zone.Kind.MARKUP);
      painted = end;
    }
  }

  private static boolean isAddressPart(char c) {
    return !Lines.isBlank(c) && "<>\"”)]".indexOf(c) < 0;
  }
}
