package dev.entente.diplomacy.story;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A story's text divided into zones.
 *
 * <p>The zones lie in order, without gaps or overlaps, over the whole text; offsets are those of
 * the text, so that evidence found in a zone is the story's own. Where the same part goes on after
 * a line feed, it is one zone.
 */
public final class Zones {

  private final String text;
  private final List<Zone> zones;
  private final Dateline dateline;
  private final int datelineAt;

  Zones(String text, List<Zone> zones, Dateline dateline, int datelineAt) {
    this.text = text;
    this.zones = List.copyOf(zones);
    this.dateline = dateline;
    this.datelineAt = datelineAt;
  }

  /**
   * Divides {@link Story#text()}; the story's own dateline, if it has one, stands for a missing
   * one.
   */
  public static Zones of(Story story) {
    Objects.requireNonNull(story, "a story to divide into zones");
    int bodyStart = story.headline() == null ? 0 : story.headline().length() + 1;
    Zones zones = new Zoner(story.text(), bodyStart).divide();
    if (zones.dateline != null || story.dateline() == null) {
      return zones;
    }
    Dateline given = Dateline.parse(story.dateline()).orElse(null);
    return new Zones(zones.text, zones.zones, given, -1);
  }

  /** Divides plain text that begins with its headline, if it has one. */
  public static Zones ofPlainText(String text) {
    Objects.requireNonNull(text, "a text to divide into zones");
    return new Zoner(text, 0).divide();
  }

  /** Returns the text that the offsets count in. */
  public String text() {
    return text;
  }

  /** Returns all zones in order. */
  public List<Zone> all() {
    return zones;
  }

  /** Returns the zones of one kind in order. */
  public List<Zone> of(Zone.Kind kind) {
    return zones.stream().filter(zone -> zone.kind() == kind).toList();
  }

  /** Returns the kind of zone that an offset lies in. */
  public Zone.Kind kindAt(int offset) {
    int low = 0;
    int high = zones.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (zones.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return zones.get(low).kind();
  }

  /** Returns the dateline: the one in the text, else the one of the story's own field. */
  public Optional<Dateline> dateline() {
    return Optional.ofNullable(dateline);
  }

  /** Returns the offset at which the dateline stands in the text, or -1. */
  public int datelineAt() {
    return datelineAt;
  }

  /**
   * Returns the text with everything outside the wanted zones blanked out.
   *
   * <p>It has the length of the text, so that offsets stay good; markup inside a sentence becomes
   * spaces, and a stretch that is blanked keeps its line feeds.
   */
  public String only(Set<Zone.Kind> wanted) {
    Set<Zone.Kind> kinds = EnumSet.copyOf(wanted);
    char[] kept = text.toCharArray();
    for (Zone zone : zones) {
      if (!kinds.contains(zone.kind())) {
        blank(kept, zone.start(), zone.end());
      }
    }
    return new String(kept);
  }

  private static void blank(char[] kept, int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      if (kept[i] == '\n') {
        Arrays.fill(kept, from, i, ' ');
        from = i + 1;
      }
    }
    Arrays.fill(kept, from, end, ' ');
  }
}
