package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.relation.RelationState.OpenIssue;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gathers what stories name as a matter between two states. A matter is what the latest {@value
 * #NAMING_LIMIT} stories say of it; it is open while the latest signal about it is adverse, and for
 * {@value #OPEN_DAYS} days after the latest story.
 */
final class Matters {

  static final int STORY_LIMIT = 5;
  private static final int NAMING_LIMIT = 20;
  private static final int ISSUE_LIMIT = 10;
  private static final int OPEN_DAYS = 730;

  private static final Comparator<Matter> LATEST_LAST =
      Comparator.comparing(Matter::lastReported)
          .thenComparing(matter -> matter.signal().isAdverse())
          .thenComparing(Matter::signal)
          .thenComparing(Matter::printed);

  private Matters() {}

  /** Returns the matters of stories, by name. */
  static List<Matter> of(Collection<StorySignals> stories) {
    List<Matter> named = new ArrayList<>();
    for (StorySignals story : stories) {
      for (RelationSignal signal : story.signals()) {
        for (String issue : signal.issues()) {
          named.add(
              new Matter(
                  plain(issue),
                  issue,
                  signal.signal(),
                  signal.since(),
                  story.story().published(),
                  List.of(story.story())));
        }
      }
    }
    return joined(named);
  }

  /** Puts a matter among a pair's open ones, or takes it from there, as its stories say now. */
  static void settle(String name, RelationRows rows) {
    standing(name, rows).filter(matter -> matter.signal().isAdverse()).ifPresent(rows::open);
  }

  /** Takes a matter from a pair's open ones, before its stories change. */
  static void lift(String name, RelationRows rows) {
    standing(name, rows).ifPresent(rows::close);
  }

  private static Optional<Matter> standing(String name, RelationRows rows) {
    return joined(rows.named(name, NAMING_LIMIT)).stream().findFirst();
  }

  /** Returns the open ones, latest first. */
  static List<OpenIssue> open(RelationRows rows, LocalDate asOf) {
    return rows.open(asOf.minusDays(OPEN_DAYS - 1L), asOf, ISSUE_LIMIT).stream()
        .map(
            matter ->
                new OpenIssue(
                    matter.printed(),
                    matter.signal(),
                    matter.since(),
                    matter.lastReported(),
                    matter.stories()))
        .toList();
  }

  private static List<Matter> joined(Collection<Matter> matters) {
    Map<String, Matter> byName = new TreeMap<>();
    for (Matter matter : matters) {
      byName.merge(matter.name(), matter, Matters::join);
    }
    return List.copyOf(byName.values());
  }

  private static Matter join(Matter one, Matter other) {
    Matter latest = LATEST_LAST.compare(one, other) >= 0 ? one : other;
    return new Matter(
        latest.name(),
        latest.printed(),
        latest.signal(),
        Stream.of(one.since(), other.since())
            .filter(Objects::nonNull)
            .min(Comparator.<DateRange>naturalOrder())
            .orElse(null),
        latest.lastReported(),
        Stream.concat(one.stories().stream(), other.stories().stream())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .limit(STORY_LIMIT)
            .toList());
  }

  private static String plain(String issue) {
    return Normalizer.normalize(issue, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
