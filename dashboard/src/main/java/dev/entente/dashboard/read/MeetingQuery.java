package dev.entente.dashboard.read;

import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.Status;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which meetings to list.
 *
 * @param country ISO 3166-1 alpha-3 of a state that takes part
 * @param pair two of them, {@code AAA-BBB}
 * @param statuses none for all
 * @param levels none for all
 * @param from first day
 * @param to last day
 * @param text words that must all occur in names, places, evidence; letters' case and marks do not
 *     count
 * @param oldestFirst else the newest
 * @param after where the page before ended
 * @param limit most items, from 1
 */
public record MeetingQuery(
    Optional<String> country,
    Optional<String> pair,
    Set<Status> statuses,
    Set<Level> levels,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> text,
    boolean oldestFirst,
    Optional<String> after,
    int limit) {

  public MeetingQuery {
    statuses = Set.copyOf(statuses);
    levels = Set.copyOf(levels);
  }

  /** Returns the query for the newest meetings of a pair. */
  public static MeetingQuery ofPair(String pair, int limit) {
    return new MeetingQuery(
        Optional.empty(),
        Optional.of(pair),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        limit);
  }
}
