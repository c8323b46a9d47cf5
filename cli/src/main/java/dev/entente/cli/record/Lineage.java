package dev.entente.cli.record;

import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.record.PublicRecord.Told;
import dev.entente.schemas.admin.ExitCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A meeting's record through its changes of identity: what it has become, and what has become a
 * part of it.
 *
 * @param id the id that was asked about, whole
 * @param now the ids that it goes by now: its own, or those that replaced it
 * @param all every id on the way there, and of records that became a part of it
 * @param events everything that happened to any of them, in order
 */
public record Lineage(String id, Set<String> now, Set<String> all, List<Told> events) {

  /**
   * Follows a meeting.
   *
   * @param written its id, or how it begins
   * @throws CommandFailure if no record ever had that id, or several begin so
   */
  public static Lineage of(String written, PublicRecord record) {
    List<Told> events = record.events(event -> sameKey(written, event.getMeetingId()));
    return of(whole(written, events), events);
  }

  /** Follows a meeting through what happened to all meetings of its key. */
  static Lineage of(String id, List<Told> events) {
    Set<String> now = new LinkedHashSet<>(Set.of(id));
    Set<String> all = new LinkedHashSet<>(now);
    for (boolean more = true; more; ) {
      more = false;
      for (String one : List.copyOf(now)) {
        List<String> instead =
            KnownRecord.end(events, one)
                .map(told -> told.event().getReplacedBy())
                .orElse(List.of());
        if (!instead.isEmpty() && !all.containsAll(instead)) {
          now.remove(one);
          now.addAll(instead);
          all.addAll(instead);
          more = true;
        }
      }
    }
    for (Told told : events) {
      if (told.event().getReplacedBy().stream().anyMatch(all::contains)) {
        all.add(told.event().getMeetingId());
      }
    }
    return new Lineage(
        id,
        now,
        all,
        events.stream().filter(told -> all.contains(told.event().getMeetingId())).toList());
  }

  private static boolean sameKey(String written, String id) {
    return id.startsWith(written.substring(0, written.indexOf('.') + 1));
  }

  private static String whole(String written, List<Told> events) {
    Set<String> ids =
        events.stream()
            .map(told -> told.event().getMeetingId())
            .filter(id -> id.startsWith(written))
            .collect(Collectors.toCollection(TreeSet::new));
    if (ids.contains(written)) {
      return written;
    }
    if (ids.isEmpty()) {
      throw new CommandFailure(ExitCode.REJECTED, "no meeting ever had the id " + written);
    }
    if (ids.size() > 1) {
      throw new CommandFailure(
          ExitCode.REJECTED,
          "%s begins the ids of several meetings: %s".formatted(written, String.join(", ", ids)));
    }
    return ids.iterator().next();
  }
}
