package dev.entente.diplomacy.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds runs of other stories' headlines: three or more items with a bullet or number, or what
 * follows a heading like "Related articles". Items that are sentences are the story's own.
 */
final class HeadlineLists {

  private static final int FEWEST_ITEMS = 3;

  private record Span(int start, int end) {}

  private final String text;
  private final Zoner.Brush brush;
  private final List<Span> run = new ArrayList<>();
  private int items;
  private boolean headed;
  private boolean bulletBefore;

  HeadlineLists(String text, Zoner.Brush brush) {
    this.text = text;
    this.brush = brush;
  }

  /** Takes the next line that is not blank, without the white space around it. */
  void line(int start, int end, boolean heading) {
    if (heading) {
      finish();
      headed = true;
      run.add(new Span(start, end));
      return;
    }
    int ink = afterBullet(text, start, end);
    boolean loneBullet = ink == end;
    boolean item = ink > start || bulletBefore || headed;
    if (loneBullet) {
      run.add(new Span(start, end));
    } else if (item && Lines.isHeadlineLike(text, ink, end)) {
      run.add(new Span(start, end));
      items++;
    } else {
      finish();
    }
    bulletBefore = loneBullet;
  }

  /** Ends the run that is open, and paints it where it is long enough. */
  void finish() {
    if (items >= FEWEST_ITEMS || headed) {
      run.forEach(span -> brush.paint(span.start, span.end, Zone.Kind.OTHER_HEADLINES));
    }
    run.clear();
    items = 0;
    headed = false;
    bulletBefore = false;
  }

  /** Returns where the item's text begins; {@code start} where there is no bullet or number. */
  static int afterBullet(String text, int start, int end) {
    int i = start;
    if ("-–—•·*▲△▶►■□◆◇○●▪".indexOf(text.charAt(i)) >= 0) {
      i++;
    } else {
      while (i < end && i - start < 3 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        i++;
      }
      boolean numbered = i > start && i < end && ".)".indexOf(text.charAt(i)) >= 0;
      if (!numbered) {
        return start;
      }
      i++;
    }
    boolean apart = i >= end || Lines.isBlank(text.charAt(i));
    return apart ? Lines.firstInk(text, i, end) : start;
  }
}
