package dev.entente.diplomacy.story;

/**
 * Finds captions of pictures in a paragraph: the paragraph itself, or a beginning that a scraper
 * glued to the text after its credit, "… forces. (Example)The talks …".
 */
final class Captions {

  private static final int LONGEST_CREDIT = 60;
  private static final int LONGEST_CAPTION = 700;

  /** What captions hold and few other paragraphs. */
  private static final String[] SIGNS = {
    "hoto", "mage", "left", "right", "lockwise", "(", "File:", "FILE"
  };

  private final String text;
  private final PageFurniture furniture;
  private final Zoner.Brush brush;
  private final Occurrences[] signs;
  private final Occurrences closings;

  Captions(String text, PageFurniture furniture, Zoner.Brush brush) {
    this.text = text;
    this.furniture = furniture;
    this.brush = brush;
    this.signs = new Occurrences[SIGNS.length];
    for (int i = 0; i < SIGNS.length; i++) {
      signs[i] = new Occurrences(text, SIGNS[i]);
    }
    this.closings = new Occurrences(text, ")");
  }

  /** Returns whether the paragraph has any sign of a caption: cheap, to be asked first. */
  private boolean isPossible(int start, int end) {
    for (Occurrences sign : signs) {
      for (int at = sign.from(start); at < end - 2; at = sign.from(at + 1)) {
        if (isSign(at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "(left)", "second from right,", "from left:"; not "left the room". */
  private boolean isSign(int at) {
    return switch (text.charAt(at)) {
      case 'l' -> text.startsWith("lockwise", at) || isSide(at + "left".length());
      case 'r' -> isSide(at + "right".length());
      case '(' ->
          text.charAt(at + 2) == ')'
              || text.startsWith("From ", at + 1)
              || text.startsWith("L to R", at + 1)
              || text.startsWith("L-R", at + 1);
      default -> true;
    };
  }

  private boolean isSide(int end) {
    return end < text.length() && "),:".indexOf(text.charAt(end)) >= 0;
  }

  /** Paints the captions of one paragraph. */
  void paintIn(int start, int end, boolean first) {
    int from = start;
    int credit = gluedCredit(from, end);
    while (credit >= 0) {
      boolean caption = credit - from <= LONGEST_CAPTION && (first || isCaption(from, credit));
      if (caption) {
        brush.paint(from, credit, Zone.Kind.CAPTION);
      }
      from = credit;
      credit = gluedCredit(from, end);
    }
    if (end - from <= LONGEST_CAPTION && isCaption(from, end)) {
      brush.paint(from, end, Zone.Kind.CAPTION);
    }
  }

  /**
   * Returns whether the line that a story begins with is a caption; there one that only poses and
   * ends with its credit is one too: "Mensah greets her guest in Accra. (Volta)".
   */
  boolean opensWithOne(int start, int end) {
    if (end - start > LONGEST_CAPTION) {
      return false;
    }
    int open = end > start && text.charAt(end - 1) == ')' ? opening(text, start, end - 1) : -1;
    boolean credited =
        open > start + 2
            && end - open <= LONGEST_CREDIT
            && text.charAt(open - 2) == '.'
            && isCredit(text, open, end - 1);
    return (credited && furniture.isPose(text, start, open)) || isCaption(start, end);
  }

  private boolean isCaption(int start, int end) {
    return isPossible(start, end) && furniture.isCaption(text, start, end);
  }

  /** Returns the end of the first "(Credit)" with a capital glued to it, or -1. */
  private int gluedCredit(int from, int to) {
    for (int close = closings.from(from); close + 1 < to; close = closings.from(close + 1)) {
      boolean glued = Character.isUpperCase(text.charAt(close + 1));
      int open = glued ? opening(text, Math.max(from, close - LONGEST_CREDIT), close) : -1;
      if (open > 0 && isCredit(text, open, close)) {
        return close + 1;
      }
    }
    return -1;
  }

  private static int opening(String text, int from, int close) {
    int open = close - 1;
    while (open >= from && text.charAt(open) != '(') {
      open--;
    }
    return open >= from ? open : -1;
  }

  /** A name that begins with a capital. */
  private static boolean isCredit(String text, int open, int close) {
    return close - open > 2
        && Character.isUpperCase(text.charAt(open + 1))
        && text.substring(open, close).indexOf("ATTN") < 0;
  }
}
