package dev.entente.diplomacy.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides one text into zones, line by line.
 *
 * <p>It paints a kind over each character, later strokes over earlier ones: the opening, captions,
 * lists of headlines, lines that pages add, the end, markup.
 */
final class Zoner {

  private static final List<Zone.Kind> KINDS = List.of(Zone.Kind.values());

  private final PageFurniture furniture = PageFurniture.standard();
  private final String text;
  private final int bodyStart;

  /**
   * For each character the place of its zone among the kinds: a byte, for a story has thousands.
   */
  private final byte[] paint;

  Zoner(String text, int bodyStart) {
    this.text = text;
    this.bodyStart = Math.min(bodyStart, text.length());
    this.paint = new byte[text.length()];
  }

  Zones divide() {
    paint(0, text.length(), Zone.Kind.BODY);
    paint(0, bodyStart, Zone.Kind.HEADLINE);
    Captions captions = new Captions(text, furniture, this::paint);
    Opening opening = new Opening(text, bodyStart, captions, this::paint);
    int storyStart = opening.read();
    paintCaptions(captions, storyStart);
    paintLines(storyStart);
    Markup.paint(text, storyStart, this::paint);
    Ending.paint(text, storyStart, furniture, this::paint);
    return new Zones(text, zones(), opening.dateline(), opening.datelineAt());
  }

  private void paint(int start, int end, Zone.Kind kind) {
    Arrays.fill(paint, start, end, (byte) KINDS.indexOf(kind));
  }

  private List<Zone> zones() {
    List<Zone> zones = new ArrayList<>();
    for (int start = 0; start < paint.length; ) {
      byte kind = paint[start];
      int end = start + 1;
      while (end < paint.length && paint[end] == kind) {
        end++;
      }
      zones.add(new Zone(KINDS.get(kind), start, end));
      start = end;
    }
    return zones;
  }

  private void paintCaptions(Captions captions, int from) {
    for (int start = from; start < text.length(); ) {
      int end = Lines.end(text, start);
      captions.paintIn(start, end, start == from);
      start = end + 1;
    }
  }

  private void paintLines(int from) {
    HeadlineLists lists = new HeadlineLists(text, this::paint);
    for (int start = from; start < text.length(); ) {
      int end = Lines.end(text, start);
      int first = Lines.firstInk(text, start, end);
      int last = Lines.lastInk(text, first, end);
      if (first < last) {
        PageFurniture.Effect effect = furniture.effectOf(text, first, last);
        if (effect == PageFurniture.Effect.REST) {
          paint(start, text.length(), Zone.Kind.TRAILER);
          break;
        }
        if (effect == PageFurniture.Effect.LINE || Lines.isAttributionOfQuote(text, first, last)) {
          paint(first, last, Zone.Kind.TRAILER);
        }
        lists.line(first, last, effect == PageFurniture.Effect.LIST);
      }
      start = end + 1;
    }
    lists.finish();
  }

  /** Paints a stretch of the text. */
  interface Brush {
    void paint(int start, int end, Zone.Kind kind);
  }
}
