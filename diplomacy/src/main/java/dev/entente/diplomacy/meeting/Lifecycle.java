package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Where a meeting stands, by what is reported of it, in order of publication. */
final class Lifecycle {

  /** Reports of one moment count in the order of a meeting's life. */
  private static final Comparator<Mention> BY_PUBLICATION =
      Comparator.<Mention, LocalDate>comparing(mention -> mention.story().published())
          .thenComparing(
              mention -> mention.story().versionTime(),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingInt(mention -> stage(mention.told().status()))
          .thenComparing(Comparator.naturalOrder());

  private Lifecycle() {}

  /** Returns the steps of a meeting's life, oldest first; at least one. */
  static List<StatusStep> steps(Collection<Mention> mentions) {
    List<StatusStep> steps = new ArrayList<>();
    for (Mention mention : mentions.stream().sorted(BY_PUBLICATION).toList()) {
      Status told = mention.told().status();
      if (steps.isEmpty() || moves(steps.get(steps.size() - 1), mention)) {
        steps.add(new StatusStep(told, mention.story()));
      }
    }
    return steps;
  }

  /**
   * Returns whether a later report moves a meeting. What was held stays held; a plan is not
   * unsettled by somebody who still calls it one; what was called off comes back by the news of a
   * later day.
   */
  private static boolean moves(StatusStep last, Mention mention) {
    Status told = mention.told().status();
    boolean laterNews =
        !mention.told().background()
            && mention.story().published().isAfter(last.story().published());
    return switch (last.status()) {
      case HELD -> false;
      case ONGOING -> told == Status.HELD;
      case PROPOSED -> told != Status.PROPOSED;
      case SCHEDULED -> told != Status.SCHEDULED && told != Status.PROPOSED;
      case POSTPONED ->
          switch (told) {
            case POSTPONED -> false;
            case PROPOSED, SCHEDULED -> laterNews;
            case CANCELLED, REFUSED, ONGOING, HELD -> true;
          };
      case CANCELLED, REFUSED ->
          switch (told) {
            case CANCELLED, REFUSED -> false;
            case PROPOSED, SCHEDULED, POSTPONED -> laterNews;
            case ONGOING, HELD -> true;
          };
    };
  }

  private static int stage(Status status) {
    return switch (status) {
      case PROPOSED -> 0;
      case SCHEDULED -> 1;
      case POSTPONED -> 2;
      case REFUSED -> 3;
      case CANCELLED -> 4;
      case ONGOING -> 5;
      case HELD -> 6;
    };
  }
}
