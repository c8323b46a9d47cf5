package dev.entente.dashboard.read;

import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** The latest state of each meeting, by id, and in the order of days for all, a country, a pair. */
public final class MeetingTable {

  private static final String ALL = "*";

  /** A search that finds nothing reads about so many records in 200 ms. */
  private static final int MOST_LOOKED_AT = 20_000;

  private final MVMap<String, byte[]> byId;
  private final SortedIndex index;

  MeetingTable(MVMap<String, byte[]> byId, SortedIndex index) {
    this.byId = byId;
    this.index = index;
  }

  /** Returns a meeting. */
  public Optional<Meeting> get(String meetingId) {
    return Optional.ofNullable(byId.get(meetingId)).map(MeetingTable::decode);
  }

  /** Returns how many there are. */
  public int size() {
    return byId.size();
  }

  /** Returns the day in whose order meetings are listed: the first day, or of the latest report. */
  public static LocalDate day(Meeting meeting) {
    return meeting.getDate() == null ? meeting.getLastReported() : meeting.getDate().getFrom();
  }

  /** Returns the pairs that a meeting counts for: each two of its countries. */
  public static List<String> pairs(Meeting meeting) {
    List<String> countries = meeting.getCountries();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < countries.size(); i++) {
      for (int j = i + 1; j < countries.size(); j++) {
        pairs.add(countries.get(i) + "-" + countries.get(j));
      }
    }
    return pairs;
  }

  /** Lists meetings. */
  public Page<Meeting> page(MeetingQuery query) {
    String scope = query.pair().or(query::country).orElse(ALL);
    Optional<MeetingText> text = query.text().map(MeetingText::new);
    return index.page(
        new SortedIndex.Span(
            scope,
            query.from().map(LocalDate::toString),
            query.to().map(day -> day.plusDays(1).toString()),
            query.after(),
            !query.oldestFirst()),
        query.limit(),
        MOST_LOOKED_AT,
        (sortKey, note) ->
            passes(note, query)
                ? get(sortKey.substring(sortKey.indexOf('|') + 1))
                    .filter(meeting -> text.isEmpty() || text.get().isIn(meeting))
                    .filter(meeting -> isOf(query, meeting))
                : Optional.empty());
  }

  /** Both a country and a pair may be asked for. */
  private static boolean isOf(MeetingQuery query, Meeting meeting) {
    return query.country().isEmpty() || meeting.getCountries().contains(query.country().get());
  }

  void put(Meeting meeting) {
    remove(meeting.getMeetingId());
    byId.put(meeting.getMeetingId(), encode(meeting));
    scopes(meeting).forEach(scope -> index.put(scope, sortKey(meeting), note(meeting)));
  }

  void remove(String meetingId) {
    byte[] before = byId.remove(meetingId);
    if (before != null) {
      Meeting meeting = decode(before);
      scopes(meeting).forEach(scope -> index.remove(scope, sortKey(meeting)));
    }
  }

  void clear() {
    byId.clear();
    index.clear();
  }

  private static Stream<String> scopes(Meeting meeting) {
    return Stream.of(Stream.of(ALL), meeting.getCountries().stream(), pairs(meeting).stream())
        .flatMap(scopes -> scopes);
  }

  private static String sortKey(Meeting meeting) {
    return day(meeting) + "|" + meeting.getMeetingId();
  }

  private static String note(Meeting meeting) {
    Level level = meeting.getLevel() == null ? Level.UNKNOWN : meeting.getLevel();
    return meeting.getStatus() + "|" + level;
  }

  private static boolean passes(String note, MeetingQuery query) {
    int bar = note.indexOf('|');
    return (query.statuses().isEmpty()
            || query.statuses().contains(Status.valueOf(note.substring(0, bar))))
        && (query.levels().isEmpty()
            || query.levels().contains(Level.valueOf(note.substring(bar + 1))));
  }

  private static byte[] encode(Meeting meeting) {
    try {
      return meeting.toByteBuffer().array();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  private static Meeting decode(byte[] bytes) {
    try {
      return Meeting.getDecoder().decode(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("the store holds what we did not write", e);
    }
  }
}
