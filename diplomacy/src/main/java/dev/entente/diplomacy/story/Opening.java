package dev.entente.diplomacy.story;

import java.util.Optional;

/**
 * Reads what stands before a story's first sentence: marks, slug, headline, deck, notes, byline and
 * dateline, on lines of their own or glued into one paragraph by a scraper.
 */
final class Opening {

  /** A scraped headline, note and byline are not longer than this. */
  private static final int LONGEST_GLUED = 900;

  private static final int LONGEST_BYLINE = 100;
  private static final int LONGEST_SLUG = 120;

  /** A line under the headline; a longer one is a paragraph that lost its full stop. */
  private static final int LONGEST_DECK = 150;

  private static final int SHORTEST_HEADLINE = 8;
  private static final int MOST_LINES = 12;

  private final String text;
  private final int bodyStart;
  private final Captions captions;
  private final Zoner.Brush brush;
  private int at;
  private Dateline dateline;
  private int datelineAt = -1;

  Opening(String text, int bodyStart, Captions captions, Zoner.Brush brush) {
    this.text = text;
    this.bodyStart = bodyStart;
    this.captions = captions;
    this.brush = brush;
    this.at = bodyStart;
  }

  Dateline dateline() {
    return dateline;
  }

  int datelineAt() {
    return datelineAt;
  }

  /** Paints the opening and returns where the story's own text begins. */
  int read() {
    boolean more = true;
    for (int lines = 0; more && lines < MOST_LINES; lines++) {
      at = Lines.firstInk(text, at, text.length());
      more = at < text.length() && readPiece(lines);
    }
    return Math.min(at, text.length());
  }

  private boolean readPiece(int lines) {
    int end = Lines.end(text, at);
    if (readDateline(end)) {
      return dateline.cities().isEmpty(); // a day line may stand before the rest
    }
    if (readNote(end) || readMarks(end) || readRepeatedHeadline(end) || readByline(end)) {
      return true;
    }
    return !readGlued(end) && (readCaption(end) || readHeadlineLine(end, lines));
  }

  private boolean readDateline(int end) {
    if (dateline != null) {
      return false;
    }
    Optional<DatelineReader.Found> found = DatelineReader.readAt(text, at, end);
    found.ifPresent(this::take);
    return found.isPresent();
  }

  private void take(DatelineReader.Found found) {
    dateline = found.dateline();
    datelineAt = found.start();
    brush.paint(found.start(), found.end(), Zone.Kind.DATELINE);
    at = found.end();
  }

  private boolean readNote(int end) {
    int stop = noteEnd(at, end);
    if (stop < 0) {
      return false;
    }
    brush.paint(at, stop, Zone.Kind.NOTE);
    at = stop;
    return true;
  }

  /** Returns the end of the note that begins at an offset, or -1. */
  private int noteEnd(int start, int end) {
    if (text.startsWith("(ATTN", start) || text.startsWith("[ATTN", start)) {
      int close = text.indexOf(text.charAt(start) == '(' ? ')' : ']', start);
      return close < 0 || close > end ? end : close + 1;
    }
    boolean editors =
        text.startsWith("Eds:", start)
            || text.startsWith("Eds.:", start)
            || text.regionMatches(true, start, "editor's note", 0, 13)
            || text.regionMatches(true, start, "editors' note", 0, 13)
            || text.regionMatches(true, start, "editors:", 0, 8);
    return editors ? end : -1;
  }

  /** A line of marks alone: "URGENT", "KILL KILL KILL", "(2nd LEAD)". */
  private boolean readMarks(int end) {
    boolean marks =
        end - at <= LONGEST_BYLINE && MarkedHeadline.parse(text.substring(at, end)).isOnlyMarks();
    if (marks) {
      brush.paint(at, end, Zone.Kind.HEADLINE);
      at = end;
    }
    return marks;
  }

  /**
   * "Slug Headline" again at the head of the body, before a note, a byline, a dateline or nothing.
   */
  private boolean readRepeatedHeadline(int end) {
    if (bodyStart == 0) {
      return false;
    }
    String headline = MarkedHeadline.parse(text.substring(0, bodyStart - 1)).headline();
    int found = headline.length() < SHORTEST_HEADLINE ? -1 : find(headline);
    if (found < 0) {
      return false;
    }
    int after = found + headline.length();
    int next = Lines.firstInk(text, after, text.length());
    boolean stops =
        next >= text.length()
            || after >= end
            || text.charAt(next) == '('
            || text.startsWith("By ", next)
            || DatelineReader.readAt(text, next, end).isPresent();
    if (stops) {
      brush.paint(at, after, Zone.Kind.HEADLINE);
      at = after;
    }
    return stops;
  }

  private int find(String headline) {
    int last = Math.min(at + LONGEST_SLUG, text.length() - headline.length());
    int found = at;
    while (found <= last && !text.startsWith(headline, found)) {
      found++;
    }
    return found <= last ? found : -1;
  }

  /** "By A. Writer and B. Reader", up to the line's end or a dateline. */
  private boolean readByline(int end) {
    int stop = bylineEnd(at, end);
    if (stop < 0) {
      return false;
    }
    brush.paint(at, stop, Zone.Kind.BYLINE);
    at = stop;
    return true;
  }

  private int bylineEnd(int start, int end) {
    if (!text.regionMatches(true, start, "by ", 0, 3)) {
      return -1;
    }
    int names = 0;
    for (int i = start + 3; i < end; ) {
      int wordEnd = wordEnd(i, end);
      boolean dateline = names >= 1 && DatelineReader.readAt(text, i, end).isPresent();
      if (dateline) {
        return i;
      }
      boolean name = Character.isUpperCase(text.charAt(i)) || text.charAt(i) == '(';
      if (i - start > LONGEST_BYLINE || (!name && !isJoint(i, wordEnd))) {
        return -1;
      }
      names += name ? 1 : 0;
      i = Lines.firstInk(text, wordEnd, end);
    }
    boolean sentence = ".?!".indexOf(text.charAt(Lines.lastInk(text, start, end) - 1)) >= 0;
    return names >= 1 && end - start <= LONGEST_BYLINE && !sentence ? end : -1;
  }

  private int wordEnd(int from, int end) {
    int i = from;
    while (i < end && !Lines.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Words in small letters that a byline may hold. */
  private boolean isJoint(int start, int end) {
    return switch (text.substring(start, end)) {
      case "and",
          "in",
          "for",
          "with",
          "bin",
          "al",
          "el",
          "de",
          "da",
          "van",
          "von",
          "of",
          "&",
          "|" ->
          true;
      default -> text.indexOf('@', start) > start && text.indexOf('@', start) < end;
    };
  }

  /** Headline, note, byline and dateline in one paragraph, some without white space between. */
  private boolean readGlued(int end) {
    int limit = Math.min(end, at + LONGEST_GLUED);
    Optional<DatelineReader.Found> found =
        dateline == null ? DatelineReader.search(text, at, limit) : Optional.empty();
    if (found.isEmpty()) {
      return false;
    }
    int start = found.get().start();
    brush.paint(at, start, Zone.Kind.HEADLINE);
    int note = text.indexOf("(ATTN", at);
    if (note >= 0 && note < start) {
      brush.paint(note, noteEnd(note, start), Zone.Kind.NOTE);
    }
    int byline = text.lastIndexOf("By ", start);
    if (byline >= at && start - byline <= LONGEST_BYLINE) {
      brush.paint(byline, start, Zone.Kind.BYLINE);
    }
    take(found.get());
    return true;
  }

  /** The caption of a picture above the story. */
  private boolean readCaption(int end) {
    boolean more = Lines.firstInk(text, end, text.length()) < text.length();
    boolean caption =
        dateline == null && more && captions.opensWithOne(at, Lines.lastInk(text, at, end));
    if (caption) {
      brush.paint(at, end, Zone.Kind.CAPTION);
      at = end;
    }
    return caption;
  }

  /** A short first line that is no sentence: headline, slug or deck. */
  private boolean readHeadlineLine(int end, int lines) {
    int last = Lines.lastInk(text, at, end);
    boolean more = Lines.firstInk(text, end, text.length()) < text.length();
    boolean early = lines <= (bodyStart == 0 ? 2 : 1) && dateline == null;
    boolean item = HeadlineLists.afterBullet(text, at, last) > at;
    boolean deck = bodyStart == 0 || last - at <= LONGEST_DECK;
    if (!early || !more || item || !deck || !Lines.isHeadlineLike(text, at, last)) {
      return false;
    }
    brush.paint(at, end, Zone.Kind.HEADLINE);
    at = end;
    return true;
  }
}
