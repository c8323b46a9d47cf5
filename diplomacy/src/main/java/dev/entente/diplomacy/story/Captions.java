package dev.entente.diplomacy.story;

/**
 * Finds captions of pictures in a paragraph: the paragraph itself, or a beginning that a scraper
 * glued to the text after its credit, "… forces. (Example)The talks …".
 */
final class Captions {

  private static final int LONGEST_CREDIT = 60;
  private static final int LONGEST_CAPTION = 700;
  private final String text;
  private final PageFurniture furniture;
  private final Zoner.Brush brush;

  Captions(String text, PageFurniture furniture, Zoner.Brush brush) {
    this.text = text;
    this.furniture = furniture;
    this.brush = brush;
  }

  /** Returns whether the paragraph has any sign of a caption: cheap, to be asked first. */
  private boolean isPossible(int start, int end) {
    for (int i = start; i < end - 2; i++) {
      boolean sign =
          switch (text.charAt(i)) {
            case 'h' -> text.startsWith("hoto", i);
            case 'm' -> text.startsWith("mage", i);
            case 'l' ->
                switch (text.charAt(i + 1)) {
                  case 'e' -> isSide("left", i);
                  case 'o' -> text.startsWith("lockwise", i);
                  default -> false;
                };
            case 'r' -> text.charAt(i + 1) == 'i' && isSide("right", i);
            case '(' ->
                text.charAt(i + 2) == ')'
                    || text.startsWith("From ", i + 1)
                    || text.startsWith("L to R", i + 1)
                    || text.startsWith("L-R", i + 1);
            case 'F' -> text.startsWith("File:", i) || text.startsWith("FILE", i);
            default -> false;
          };
      if (sign) {
        return true;
      }
    }
    return false;
  }

  /** "(left)", "second from right,", "from left:"; not "left the room". */
  private boolean isSide(String side, int at) {
    int end = at + side.length();
    return text.startsWith(side, at) && end < text.length() && "),:".indexOf(text.charAt(end)) >= 0;
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
  private static int gluedCredit(String text, int from, int to) {
    for (int close = from; close + 1 < to; close++) {
      boolean glued = text.charAt(close) == ')' && Character.isUpperCase(text.charAt(close + 1));
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
