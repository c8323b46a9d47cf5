package dev.entente.dashboard.read;

import dev.entente.schemas.diplomacy.MeetingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** What changed in meetings, in the order of time: all, of a country, of a pair, of a meeting. */
public final class EventTable {

  private static final String ALL = "*";

  /** Digits of milliseconds since 1970, until the year 2286. */
  private static final String TIME_FORMAT = "%013d";

  private final MVMap<String, byte[]> byKey;
  private final SortedIndex index;

  EventTable(MVMap<String, byte[]> byKey, SortedIndex index) {
    this.byKey = byKey;
    this.index = index;
  }

  /**
   * A change.
   *
   * @param id names it, the same on every copy of the dashboard
   * @param at the record's timestamp: when the story that caused it came in, UTC
   * @param event what changed
   */
  public record Entry(String id, Instant at, MeetingEvent event) {

    /** Returns the entry of a record. */
    public static Entry of(MeetingEvent event, Where where) {
      String id = TIME_FORMAT.formatted(where.timestamp()) + "-" + where.slot();
      return new Entry(
          "%s-%012d".formatted(id, where.offset()), Instant.ofEpochMilli(where.timestamp()), event);
    }
  }

  /** Returns how many there are. */
  public int size() {
    return byKey.size();
  }

  /** Returns the changes of a meeting, oldest first. */
  public List<Entry> ofMeeting(String meetingId, int limit) {
    return page("id:" + meetingId, Optional.empty(), Optional.empty(), false, limit).items();
  }

  /**
   * Lists changes, newest first.
   *
   * @param of a country or a pair; nothing for all
   * @param since from then on
   * @param after where the page before ended
   */
  public Page<Entry> page(
      Optional<String> of, Optional<Instant> since, Optional<String> after, int limit) {
    return page(of.orElse(ALL), since, after, true, limit);
  }

  private Page<Entry> page(
      String scope,
      Optional<Instant> since,
      Optional<String> after,
      boolean newestFirst,
      int limit) {
    Optional<String> from = since.map(instant -> TIME_FORMAT.formatted(instant.toEpochMilli()));
    return index.page(
        new SortedIndex.Span(scope, from, Optional.empty(), after, newestFirst),
        limit,
        limit + 1,
        (key, note) -> Optional.ofNullable(byKey.get(key)).map(bytes -> entry(key, bytes)));
  }

  void put(Entry entry) {
    try {
      byKey.put(entry.id(), entry.event().toByteBuffer().array());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    scopes(entry.event()).forEach(scope -> index.put(scope, entry.id(), ""));
  }

  void clear() {
    byKey.clear();
    index.clear();
  }

  private static Stream<String> scopes(MeetingEvent event) {
    List<String> countries = event.getCountries();
    Stream.Builder<String> scopes = Stream.builder();
    scopes.add(ALL).add("id:" + event.getMeetingId());
    for (int i = 0; i < countries.size(); i++) {
      scopes.add(countries.get(i));
      for (int j = i + 1; j < countries.size(); j++) {
        scopes.add(countries.get(i) + "-" + countries.get(j));
      }
    }
    return scopes.build();
  }

  private static Entry entry(String key, byte[] bytes) {
    try {
      return new Entry(
          key,
          Instant.ofEpochMilli(Long.parseLong(key.substring(0, key.indexOf('-')))),
          MeetingEvent.getDecoder().decode(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("the store holds what we did not write", e);
    }
  }
}
