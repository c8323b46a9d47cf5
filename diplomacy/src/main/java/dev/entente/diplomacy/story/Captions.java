package dev.entente.diplomacy.story;

/**
 * Finds captions of pictures in a paragraph: the paragraph itself, or a beginning that a scraper
 * glued to the text after its credit, "… forces. (Example)The talks …".
 */
final class Captions {

  private static final int LONGEST_CREDIT = 60;
  private static final int LONGEST_CAPTION = 700;
  private static final String[] POSES = {
    "(L)",
    "(R)",
    "(C)",
    "(left)",
    "(right)",
    "(center)",
    "(centre)",
    ", left,",
    ", right,",
    " left) ",
    " right) ",
    "from left)",
    "from right)",
    "from left,",
    "from right,"
  };
  private static final String[] ACTIONS = {
    "shakes hands", "shake hands", "poses", "pose ", "speaks", "talks with", "walks", "greets",
    "attends", "arrives", "receives", "looks on", "waves", "holds talks", "meets", "delivers",
    "embrace", "listens", "addresses", "visits", "leaves", "signs"
  };
  private static final String[] SIGNS = {
    "hoto", "mage", "(L)", "(R)", "(C)", "left", "right", "lockwise", "File:", "FILE", "REUTERS/"
  };

  private final String text;
  private final PageFurniture furniture;
  private final Zoner.Brush brush;

  Captions(String text, PageFurniture furniture, Zoner.Brush brush) {
    this.text = text;
    this.furniture = furniture;
    this.brush = brush;
  }

  /** Returns whether the text can hold a caption at all: cheap, to be asked first. */
  static boolean possible(String text) {
    for (String sign : SIGNS) {
      if (text.contains(sign)) {
        return true;
      }
    }
    return gluedCredit(text, 0, text.length()) >= 0;
  }

  /** Paints the captions of one paragraph. */
  void paintIn(int start, int end, boolean first) {
    int from = start;
    int credit = gluedCredit(text, from, end);
    while (credit >= 0) {
      boolean caption = credit - from <= LONGEST_CAPTION && (first || isCaption(from, credit));
      if (caption) {
        brush.paint(from, credit, Zone.Kind.CAPTION);
      }
      from = credit;
      credit = gluedCredit(text, from, end);
    }
    if (end - from <= LONGEST_CAPTION && isCaption(from, end)) {
      brush.paint(from, end, Zone.Kind.CAPTION);
    }
  }

  private boolean isCaption(int start, int end) {
    return furniture.isCaption(text, start, end)
        || (has(POSES, start, end) && has(ACTIONS, start, end));
  }

  private boolean has(String[] phrases, int start, int end) {
    for (String phrase : phrases) {
      for (int i = start; i <= end - phrase.length(); i++) {
        if (text.startsWith(phrase, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the end of the first "(Credit)" with a capital glued to it, or -1. */
  private static int gluedCredit(String text, int from, int to) {
    for (int close = text.indexOf(')', from);
        close >= 0 && close + 1 < to;
        close = text.indexOf(')', close + 1)) {
      boolean glued = Character.isUpperCase(text.charAt(close + 1));
      int open = glued ? text.lastIndexOf('(', close) : -1;
      if (open >= from && close - open <= LONGEST_CREDIT && isCredit(text, open, close)) {
        return close + 1;
      }
    }
    return -1;
  }

  /** A name that begins with a capital, after a sentence or at least a word. */
  private static boolean isCredit(String text, int open, int close) {
    return open > 0
        && close - open > 2
        && Character.isUpperCase(text.charAt(open + 1))
        && text.substring(open, close).indexOf("ATTN") < 0;
  }
}
