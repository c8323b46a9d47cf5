package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.relation.MonthPage.Matter;
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
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gathers what stories name as a matter between two states. A matter is open while the latest
 * signal about it is adverse, and for {@value #OPEN_DAYS} days after the latest story.
 */
final class Matters {

  static final int STORY_LIMIT = 5;
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

  /** Returns the open ones of several months, latest first. */
  static List<OpenIssue> open(Collection<Matter> matters, LocalDate asOf) {
    return joined(matters).stream()
        .filter(matter -> matter.signal().isAdverse())
        .filter(matter -> matter.lastReported().plusDays(OPEN_DAYS).isAfter(asOf))
        .sorted(Comparator.comparing(Matter::lastReported).reversed().thenComparing(Matter::name))
        .limit(ISSUE_LIMIT)
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

  /** Returns the first month that can hold an open matter. */
  static LocalDate earliest(LocalDate asOf) {
    return asOf.minusDays(OPEN_DAYS).withDayOfMonth(1);
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
