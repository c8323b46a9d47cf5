package dev.entente.schemas;

import static dev.entente.schemas.Compatibility.BACKWARD_TRANSITIVE;
import static dev.entente.schemas.Compatibility.FULL_TRANSITIVE;
import static dev.entente.schemas.TopicSetting.atCreation;
import static dev.entente.schemas.TopicSetting.atLeast;
import static dev.entente.schemas.TopicSetting.exactly;

import dev.entente.schemas.diplomacy.Decision;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.Tally;
import dev.entente.schemas.wire.WireStory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The topic catalogue: every topic of the system, its types and its settings, once.
 *
 * <p>A prefix gives a second set beside the first, for a replay whose results are compared before
 * they are used.
 */
public final class Topics {

  /** Largest record of any topic, bytes: a story of 256 KiB with its fields, or a busy meeting. */
  public static final int MAX_RECORD_BYTES = 1024 * 1024;

  private static final int PARTITIONS = 6;
  private static final Duration EVENTS_KEPT = Duration.ofDays(3650);
  private static final Duration REJECTIONS_KEPT = Duration.ofDays(365);

  /** Dead letters hold story text, so they go soon. */
  private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(30);

  /** How long a reader that was away still sees a tombstone. */
  private static final Duration TOMBSTONES_KEPT = Duration.ofDays(7);

  /** A retracted record is gone from disk about this long after its tombstone. */
  private static final Duration UNCOMPACTED_AT_MOST = Duration.ofDays(1);

  private final Topic<WireStory> stories;
  private final Topic<Rejection> rejected;
  private final Topic<byte[]> deadLetters;
  private final Topic<FeedStatus> feedStatus;
  private final Topic<Tally> tally;
  private final Topic<Decision> decisions;
  private final Topic<Meeting> meetings;
  private final Topic<MeetingEvent> meetingEvents;
  private final Topic<RelationState> relations;

  private final String prefix;

  /**
   * @param prefix before the names of what goes in
   * @param outputs before the names of what the streams application makes of it
   */
  private Topics(String prefix, String outputs) {
    this.prefix = prefix;
    stories =
        new Topic<>(
            prefix + "wire.stories",
            WireStory.class,
            "producer",
            PARTITIONS,
            BACKWARD_TRANSITIVE,
            List.of(
                exactly("cleanup.policy", "delete"),
                atLeast("retention.ms", -1),
                atLeast("retention.bytes", -1),
                exactly("message.timestamp.type", "LogAppendTime"),
                atLeast("max.message.bytes", MAX_RECORD_BYTES)));
    rejected =
        new Topic<>(
            outputs + "wire.rejected",
            Rejection.class,
            "producer, streams",
            PARTITIONS,
            BACKWARD_TRANSITIVE,
            appended(REJECTIONS_KEPT));
    deadLetters =
        new Topic<>(
            outputs + "wire.dead-letters",
            byte[].class,
            "streams",
            PARTITIONS,
            BACKWARD_TRANSITIVE,
            appended(DEAD_LETTERS_KEPT));
    feedStatus =
        new Topic<>(
            prefix + "wire.feed-status",
            FeedStatus.class,
            "producer",
            1,
            BACKWARD_TRANSITIVE,
            compacted());
    tally =
        new Topic<>(
            outputs + "wire.tally",
            Tally.class,
            "streams",
            PARTITIONS,
            BACKWARD_TRANSITIVE,
            compacted());
    decisions =
        new Topic<>(
            prefix + "diplomacy.decisions",
            Decision.class,
            "entente admin",
            PARTITIONS,
            FULL_TRANSITIVE,
            compacted());
    meetings =
        new Topic<>(
            outputs + "diplomacy.meetings",
            Meeting.class,
            "streams",
            PARTITIONS,
            FULL_TRANSITIVE,
            compacted());
    meetingEvents =
        new Topic<>(
            outputs + "diplomacy.meeting-events",
            MeetingEvent.class,
            "streams",
            PARTITIONS,
            FULL_TRANSITIVE,
            appended(EVENTS_KEPT));
    relations =
        new Topic<>(
            outputs + "diplomacy.relations",
            RelationState.class,
            "streams",
            PARTITIONS,
            FULL_TRANSITIVE,
            compacted());
  }

  /** Returns the topics under their own names. */
  public static Topics standard() {
    return new Topics("", "");
  }

  /**
   * Returns the topics with a prefix before each name.
   *
   * @param prefix letters, digits, dots, hyphens and underscores; empty for none
   * @throws IllegalArgumentException if Kafka allows no such name
   */
  public static Topics withPrefix(String prefix) {
    Objects.requireNonNull(prefix, "the topic prefix is null: use an empty one for none");
    if (!prefix.matches("[A-Za-z0-9._-]{0,200}")) {
      throw new IllegalArgumentException(
          "the topic prefix \""
              + prefix
              + "\" cannot begin a topic name: use letters, digits, '.', '_' and '-' only");
    }
    return new Topics(prefix, prefix);
  }

  /**
   * Returns the same inputs, and a second set of outputs beside the first: {@code
   * trial.diplomacy.meetings} for a shadow called trial. A rebuild goes there, to be compared
   * before it is used.
   *
   * @param name letters, digits, hyphens and underscores
   * @throws IllegalArgumentException if it is no such name
   */
  public Topics shadow(String name) {
    Objects.requireNonNull(name, "the shadow's name is null");
    if (!name.matches("[A-Za-z0-9_-]{1,50}")) {
      throw new IllegalArgumentException(
          "\"%s\" cannot name a shadow: use 1 to 50 letters, digits, '_' and '-'".formatted(name));
    }
    return new Topics(prefix, name + "." + prefix);
  }

  /** Returns what the streams application writes: all that can be rebuilt from the others. */
  public List<Topic<?>> outputs() {
    return List.of(rejected, deadLetters, tally, meetings, meetingEvents, relations);
  }

  /** Returns every version of every story, key {@code provider|storyId}. */
  public Topic<WireStory> stories() {
    return stories;
  }

  /** Returns what could not be used, key {@code provider|storyId} or the input's name. */
  public Topic<Rejection> rejected() {
    return rejected;
  }

  /** Returns raw records that we failed on, in the form of {@link DeadLetters}. */
  public Topic<byte[]> deadLetters() {
    return deadLetters;
  }

  /** Returns how each feed is doing, key: its name; one partition, since there are few. */
  public Topic<FeedStatus> feedStatus() {
    return feedStatus;
  }

  /** Returns what deliveries came to, key {@code step-partition|provider}: to be summed. */
  public Topic<Tally> tally() {
    return tally;
  }

  /** Returns what readers decided about meetings, key as {@link DecisionKeys} makes it. */
  public Topic<Decision> decisions() {
    return decisions;
  }

  /** Returns the latest state of each meeting, key {@code meetingId}. */
  public Topic<Meeting> meetings() {
    return meetings;
  }

  /** Returns what changed in each meeting and why, key {@code meetingId}. */
  public Topic<MeetingEvent> meetingEvents() {
    return meetingEvents;
  }

  /** Returns how each pair of countries stands, key {@code AAA-BBB}. */
  public Topic<RelationState> relations() {
    return relations;
  }

  /** Returns all of them, in the order of the data's way. */
  public List<Topic<?>> all() {
    return List.of(
        stories,
        rejected,
        deadLetters,
        feedStatus,
        tally,
        decisions,
        meetings,
        meetingEvents,
        relations);
  }

  /** Returns the topic of that name, if it is one of ours. */
  public Optional<Topic<?>> named(String name) {
    return all().stream().filter(topic -> topic.name().equals(name)).findFirst();
  }

  /** Append-time stamps, so that a late or backfilled record is kept as long as any other. */
  private static List<TopicSetting> appended(Duration kept) {
    return List.of(
        exactly("cleanup.policy", "delete"),
        atCreation("retention.ms", Long.toString(kept.toMillis())),
        exactly("message.timestamp.type", "LogAppendTime"),
        atLeast("max.message.bytes", MAX_RECORD_BYTES));
  }

  private static List<TopicSetting> compacted() {
    return List.of(
        exactly("cleanup.policy", "compact"),
        atLeast("delete.retention.ms", TOMBSTONES_KEPT.toMillis()),
        atCreation("max.compaction.lag.ms", Long.toString(UNCOMPACTED_AT_MOST.toMillis())),
        atCreation("min.cleanable.dirty.ratio", "0.1"),
        atLeast("max.message.bytes", MAX_RECORD_BYTES));
  }
}
