package dev.entente.streams.accept;

import dev.entente.diplomacy.extract.Extraction;
import dev.entente.diplomacy.extract.Reading;
import dev.entente.diplomacy.extract.Refusal;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.state.MeetingsTold;
import dev.entente.streams.state.SignalsTold;
import dev.entente.streams.state.StoryState;
import dev.entente.streams.state.VersionOrder;
import dev.entente.streams.state.WaitingVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Takes in one story version after the other and says what the story tells from now on: {@link
 * MeetingsTold} by meeting key, {@link SignalsTold} by pair, with nothing in them where something
 * is taken back; and a {@link Rejection} for what cannot be used.
 *
 * <p>Everything is worked out before anything is stored or sent: a version on which our code fails
 * leaves no trace and can be offered again.
 */
final class AcceptStory implements Processor<String, WireStory, String, SpecificRecord> {

  /** How late an embargoed story may come out. */
  private static final Duration RELEASE_INTERVAL = Duration.ofSeconds(1);

  /** The tally's key for records of which not even the provider is known. */
  private static final String NOBODY = "";

  private final StoryReader reader;
  private final StoryBurial burial;
  private ProcessorContext<String, SpecificRecord> context;
  private KeyValueStore<String, StoryState> stories;
  private HeldStories held;
  private Tallies tallies;

  AcceptStory(StoryReader reader, StoryBurial burial) {
    this.reader = reader;
    this.burial = burial;
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> newContext) {
    context = newContext;
    stories = context.getStateStore(AcceptStorySupplier.STORIES);
    held = new HeldStories(context.getStateStore(AcceptStorySupplier.HELD_STORIES));
    tallies = new Tallies(context.getStateStore(AcceptStorySupplier.TALLY));
    context.schedule(RELEASE_INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::releaseDue);
  }

  @Override
  public void process(Record<String, WireStory> record) {
    Instant at = Instant.ofEpochMilli(record.timestamp());
    WireStory story = record.value();
    if (story == null) {
      Rejection rejection = Rejections.noStory(record.key(), input(), at);
      tallies.add(NOBODY, StoryLedger.rejected(StoryLedger.UNKNOWN).counted());
      send(String.valueOf(record.key()), rejection, at);
    } else if (!StoryMapper.key(story).equals(record.key())) {
      refuse(story, Rejections.wrongKey(record.key(), story, input(), at), at);
    } else {
      take(known(record.key()), story, at);
    }
  }

  /** Takes every version whose embargo has ended as if it had come now. */
  private void releaseDue(long now) {
    for (WireStory story : held.due(Instant.ofEpochMilli(now))) {
      StoryState known = known(StoryMapper.key(story));
      StoryLedger.released(known, VersionOrders.of(story))
          .ifPresent(turn -> release(known, story, turn));
    }
  }

  private void release(StoryState known, WireStory story, Turn turn) {
    apply(known, story, turn);
    Optional<RuntimeException> failure = failureOf(story);
    if (failure.isPresent()) {
      send(
          StoryMapper.key(story),
          burial.bury(story, context.taskId().partition(), failure.get(), story.getEmbargo()),
          story.getEmbargo());
    } else {
      take(turn.next(), story, story.getEmbargo());
    }
  }

  /** Returns what reading the story throws: the handlers of Kafka Streams see no record here. */
  private Optional<RuntimeException> failureOf(WireStory story) {
    try {
      if (reader.read(StoryMapper.toDomain(story)) instanceof Extraction extraction) {
        Telling.of(story, story.getPublished(), extraction);
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  private void take(StoryState known, WireStory story, Instant at) {
    VersionOrder order = VersionOrders.of(story);
    Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
    switch (StoryLedger.judge(known, order, story.getAction(), story.getEmbargo(), now)) {
      case UNCHANGED -> apply(known, story, StoryLedger.unchanged(known));
      case STALE -> apply(known, story, StoryLedger.stale(known, order));
      case KILL -> replace(known, story, Telling.nothing(story), StoryLedger.killed(known), at);
      case SUSPEND ->
          replace(known, story, Telling.nothing(story), StoryLedger.suspended(known, order), at);
      case WAIT -> {
        WaitingVersion version = new WaitingVersion(order, story.getEmbargo());
        apply(known, story, StoryLedger.waiting(known, version));
        held.put(story, version);
      }
      case READ -> read(known, story, order, at);
    }
  }

  private void read(StoryState known, WireStory story, VersionOrder order, Instant at) {
    if (story.getAction() == Action.UNKNOWN) {
      refuse(story, Rejections.unknownAction(story, input(), at), at);
      return;
    }
    Reading reading = reader.read(StoryMapper.toDomain(story));
    if (reading instanceof Refusal refusal) {
      refuse(story, Rejections.unreadable(refusal, story, input(), at), at);
    } else if (reading instanceof Extraction extraction) {
      LocalDate published =
          Optional.ofNullable(story.getPublished()).orElse(extraction.published());
      if (published == null) {
        refuse(story, Rejections.noDate(story, input(), at), at);
        return;
      }
      Telling telling = Telling.of(story, published, extraction);
      Turn turn = StoryLedger.inForce(known, order, telling.meetingKeys(), telling.pairs());
      replace(known, story, telling, turn, at);
    }
  }

  /** Sends what the story tells now, and an empty word to wherever it told something before. */
  private void replace(StoryState known, WireStory story, Telling telling, Turn turn, Instant at) {
    for (String key : both(known.getMeetingKeys(), telling.meetingKeys())) {
      send(key, telling.meetingsUnder(key), at);
    }
    for (String pair : both(known.getPairs(), telling.pairs())) {
      send(pair, telling.signalsFor(pair), at);
    }
    apply(known, story, turn);
  }

  private void refuse(WireStory story, Rejection rejection, Instant at) {
    send(StoryMapper.key(story), rejection, at);
    tallies.add(story.getProvider(), StoryLedger.rejected(StoryLedger.UNKNOWN).counted());
  }

  private void apply(StoryState known, WireStory story, Turn turn) {
    String key = StoryMapper.key(story);
    if (!turn.next().equals(known)) {
      stories.put(key, turn.next());
    }
    turn.dropped().forEach(version -> held.delete(key, version));
    tallies.add(story.getProvider(), turn.counted());
  }

  private StoryState known(String key) {
    StoryState state = stories.get(key);
    return state == null ? StoryLedger.UNKNOWN : state;
  }

  /** Sends without the input's headers: they speak of the story, not of what we make of it. */
  private void send(String key, SpecificRecord value, Instant at) {
    context.forward(new Record<>(key, value, at.toEpochMilli()));
  }

  /** Returns where the delivery stands, as topic-partition@offset. */
  private String input() {
    return context
        .recordMetadata()
        .map(place -> place.topic() + "-" + place.partition() + "@" + place.offset())
        .orElse("released from embargo");
  }

  private static SortedSet<String> both(List<String> before, List<String> after) {
    SortedSet<String> keys = new TreeSet<>(before);
    keys.addAll(after);
    return keys;
  }
}
