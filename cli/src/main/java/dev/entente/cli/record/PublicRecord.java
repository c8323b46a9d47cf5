package dev.entente.cli.record;

import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.cluster.TopicContents.Entry;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.RelationState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The diplomacy topics, asked for what a reader wants of them. Each question reads a topic whole.
 */
public final class PublicRecord {

  private final TopicContents contents;

  /**
   * @param contents of the cluster's topics
   */
  public PublicRecord(TopicContents contents) {
    this.contents = Objects.requireNonNull(contents, "the record needs its topics");
  }

  /**
   * What happened, and when the broker took it in.
   *
   * @param at UTC
   * @param event what happened
   */
  public record Told(Instant at, MeetingEvent event) {}

  /** Returns how a pair stands, or nothing where nothing is known of it. */
  public Optional<RelationState> relation(String pair) {
    List<Entry<RelationState>> versions = relationVersions(pair);
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(versions.get(versions.size() - 1).value());
  }

  /**
   * Returns the versions of a pair's state that the topic still holds, oldest first: the latest
   * always, others until they are compacted away. A null value says that nothing was known.
   */
  public List<Entry<RelationState>> relationVersions(String pair) {
    List<Entry<RelationState>> versions = new ArrayList<>();
    contents.forEach(
        contents.cluster().topics().relations(),
        entry -> {
          if (pair.equals(entry.key())) {
            versions.add(entry);
          }
        });
    return versions;
  }

  /** Returns how pairs stand, by pair. */
  public List<RelationState> relations(Predicate<RelationState> wanted) {
    return contents.latest(contents.cluster().topics().relations()).stream()
        .filter(wanted)
        .sorted(Comparator.comparing(RelationState::getPair))
        .toList();
  }

  /** Returns the meetings that there are, by day of the first report, then id. */
  public List<Meeting> meetings(Predicate<Meeting> wanted) {
    Collection<Meeting> all = contents.latest(contents.cluster().topics().meetings());
    return all.stream()
        .filter(wanted)
        .sorted(
            Comparator.comparing(Meeting::getFirstReported).thenComparing(Meeting::getMeetingId))
        .toList();
  }

  /** Returns what happened, in the order in which the broker took it in. */
  public List<Told> events(Predicate<MeetingEvent> wanted) {
    List<Told> events = new ArrayList<>();
    contents.forEach(
        contents.cluster().topics().meetingEvents(),
        entry -> {
          if (wanted.test(entry.value())) {
            events.add(new Told(entry.at(), entry.value()));
          }
        });
    events.sort(Comparator.comparing(Told::at)); // stable: each meeting's stay in their order
    return events;
  }

  /** Returns whether a pair's countries are among those of a meeting that feeds their relation. */
  public static boolean concerns(String pair, Collection<String> countries) {
    return countries.containsAll(List.of(pair.split("-", -1)));
  }
}
