package dev.entente.diplomacy.story;

/** Finds what is left of markup: links "[text](address)", tags, bare addresses. */
final class Markup {

  private static final int LONGEST_TAG = 200;

  private Markup() {}

  /** Paints the signs and addresses, and leaves a link's text as it is. */
  static void paint(String text, int from, Zoner.Brush brush) {
    paintLinks(text, from, brush);
    paintTags(text, from, brush);
    paintAddresses(text, from, brush);
  }

  private static void paintLinks(String text, int from, Zoner.Brush brush) {
    for (int middle = text.indexOf("](", from);
        middle >= 0;
        middle = text.indexOf("](", middle + 2)) {
      int open = text.lastIndexOf('[', middle);
      int close = closing(text, middle + 2);
      if (open >= from && close > 0) {
        boolean picture = open > from && text.charAt(open - 1) == '!';
        brush.paint(picture ? open - 1 : open, open + 1, Zone.Kind.MARKUP);
        brush.paint(middle, close, Zone.Kind.MARKUP);
      }
    }
  }

  /** Returns the offset after the bracket that closes an address, or -1. */
  private static int closing(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
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
      int close = text.indexOf('>', open);
      if (close < 0) {
        return;
      }
      char next = text.charAt(open + 1); // at the latest the closing sign
      // "<GM.N>" and "<Example Co Ltd>" are names in market stories
      boolean tag = Character.isLowerCase(next) || next == '/' || next == '!';
      if (tag && close - open <= LONGEST_TAG && Lines.end(text, open) > close) {
        brush.paint(open, close + 1, Zone.Kind.MARKUP);
      }
    }
  }

  private static void paintAddresses(String text, int from, Zoner.Brush brush) {
    for (int at = text.indexOf("://", from); at >= 0; at = text.indexOf("://", at + 3)) {
      int start = at;
      while (start > from && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      int end = at;
      while (end < text.length()
          && !Lines.isBlank(text.charAt(end))
          && "<>\"”)]".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      brush.paint(start, end, Zone.Kind.MARKUP);
    }
  }
}
