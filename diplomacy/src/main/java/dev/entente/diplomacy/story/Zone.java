package dev.entente.diplomacy.story;

/**
 * A stretch of a story's text that has one part to play.
 *
 * @param kind its part
 * @param start offset in {@link Story#text()}, UTF-16 units
 * @param end its end, exclusive
 */
public record Zone(Kind kind, int start, int end) {

  /** The part that a stretch of text plays. */
  public enum Kind {
    /** The headline, and its repetition, slug or deck at the head of a scraped body. */
    HEADLINE,
    /** The writer's name. */
    BYLINE,
    /** Place, day and agency. */
    DATELINE,
    /** A note to editors: "(ATTN: …)", "Eds:". */
    NOTE,
    /** What the story tells. */
    BODY,
    /** A picture's caption: good for dates and names, adds no meeting. */
    CAPTION,
    /** The text of other stories' headlines and lists of links. */
    OTHER_HEADLINES,
    /** The signs of a markup language; they may stand inside a sentence. */
    MARKUP,
    /** What the page adds: end marks, addresses, copyright, "scroll to top". */
    TRAILER
  }

  /** Returns the stretch itself. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
