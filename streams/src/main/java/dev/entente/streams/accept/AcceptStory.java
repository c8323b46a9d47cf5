package dev.entente.streams.accept;

import dev.entente.diplomacy.extract.Extraction;
import dev.entente.diplomacy.extract.Reading;
import dev.entente.diplomacy.extract.Refusal;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.state.Delivered;
import dev.entente.streams.state.Hold;
import dev.entente.streams.state.StoryState;
import dev.entente.streams.state.StoryTally;
import dev.entente.streams.state.Telling;
import dev.entente.streams.state.VersionOrder;
import dev.entente.streams.state.WaitingVersion;
import dev.entente.streams.tally.Tallies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Takes in one story version after the other and says what the story tells from now on: {@link
 * Delivered} by provider; a {@link Rejection} for what cannot be used; and what all deliveries came
 * to.
 *
 * <p>Everything is worked out before anything is stored or sent: a version on which our code fails
 * leaves no trace but a count and can be offered again.
 */
final class AcceptStory implements Processor<String, byte[], String, SpecificRecord> {

  /** How late an embargoed story may come out. */
  private static final Duration RELEASE_INTERVAL = Duration.ofSeconds(1);

  /** How late counters are told. */
  private static final Duration TALLY_INTERVAL = Duration.ofSeconds(1);

  /** The tally's key for records of which not even the provider is known. */
  private static final String NOBODY = "";

  private final StoryReader reader;
  private final Deserializer<WireStory> wire;
  private final StoryBurial burial;
  private ProcessorContext<String, SpecificRecord> context;
  private KeyValueStore<String, StoryState> stories;
  private HeldStories held;
  private Tallies tallies;

  AcceptStory(StoryReader reader, Deserializer<WireStory> wire, StoryBurial burial) {
    this.reader = reader;
    this.wire = wire;
    this.burial = burial;
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> newContext) {
    context = newContext;
    stories = context.getStateStore(AcceptStorySupplier.STORIES);
    held = new HeldStories(context.getStateStore(AcceptStorySupplier.HELD_STORIES));
    tallies = new Tallies(context.getStateStore(AcceptStorySupplier.TALLY));
    context.schedule(RELEASE_INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::releaseDue);
    context.schedule(TALLY_INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::tellTallies);
  }

  /** Counts what fails here, whatever becomes of it: the handlers of Kafka Streams cannot. */
  @Override
  public void process(Record<String, byte[]> record) {
    try {
      accept(record);
    } catch (RuntimeException e) {
      countFailure(record.key());
      throw e;
    }
  }

  private void accept(Record<String, byte[]> record) {
    Instant at = Instant.ofEpochMilli(record.timestamp());
    WireStory story = wire.deserialize(burial.topic().name(), record.headers(), record.value());
    if (story == null) {
      Rejection rejection = Rejections.noStory(record.key(), input(), at);
      tallies.add(NOBODY, StoryLedger.rejected(StoryLedger.UNKNOWN).counted());
      send(String.valueOf(record.key()), rejection, at);
    } else if (!StoryMapper.key(story).equals(record.key())) {
      send(StoryMapper.key(story), Rejections.wrongKey(record.key(), story, input(), at), at);
      tallies.add(story.getProvider(), StoryLedger.rejected(StoryLedger.UNKNOWN).counted());
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
      countFailure(StoryMapper.key(story));
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
        Tellings.of(story, story.getPublished(), extraction);
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  private void take(StoryState before, WireStory story, Instant at) {
    VersionOrder order = VersionOrders.of(story);
    Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
    StoryState known = remembered(before, story);
    switch (StoryLedger.judge(known, order, story.getAction(), story.getEmbargo(), now)) {
      case UNCHANGED -> recall(before, story, StoryLedger.unchanged(known), at);
      case STALE -> recall(before, story, StoryLedger.stale(belowTheTop(known, story, order)), at);
      case KILL -> withdraw(story, StoryLedger.killed(known), at);
      case SUSPEND -> suspend(before, known, new Hold(order, Digests.note(story)), story, at);
      case WAIT -> {
        WaitingVersion version = new WaitingVersion(order, story.getEmbargo());
        apply(before, story, StoryLedger.waiting(known, version));
        held.put(story, version);
      }
      case READ -> read(known, story, order, at);
    }
  }

  private static StoryState remembered(StoryState known, WireStory story) {
    return switch (story.getAction()) {
      case KILL -> StoryMemory.killed(known, story);
      case HOLD -> known;
      case NEW, UPDATE, CORRECTION, REPEAT, UNKNOWN -> StoryMemory.named(known, story);
    };
  }

  /** A hold that is overtaken already takes nothing back, but may mean other stories. */
  private void suspend(
      StoryState before, StoryState known, Hold hold, WireStory story, Instant at) {
    Turn turn = StoryLedger.suspended(known, hold);
    apply(before, story, turn);
    boolean rests = StoryLedger.isSuspended(turn.next());
    tell(story, turn.next(), rests ? Tellings.nothing(story) : null, false, at);
  }

  /** Remembers a version under a kill, so that its story is known by it all the same. */
  private StoryState belowTheTop(StoryState known, WireStory story, VersionOrder order) {
    boolean told = story.getAction() != Action.HOLD && story.getAction() != Action.UNKNOWN;
    if (known.getKilled()
        && told
        && StoryMemory.wants(known, order)
        && reader.read(StoryMapper.toDomain(story)) instanceof Extraction extraction
        && published(story, extraction).isPresent()) {
      return StoryMemory.digested(known, story, order, published(story, extraction).orElseThrow());
    }
    return known;
  }

  private void read(StoryState known, WireStory story, VersionOrder order, Instant at) {
    if (story.getAction() == Action.UNKNOWN) {
      refuse(known, story, Rejections.unknownAction(story, input(), at), at);
      return;
    }
    Reading reading = reader.read(StoryMapper.toDomain(story));
    if (reading instanceof Refusal refusal) {
      refuse(known, story, Rejections.unreadable(refusal, story, input(), at), at);
    } else if (reading instanceof Extraction extraction) {
      Optional<LocalDate> published = published(story, extraction);
      if (published.isEmpty()) {
        refuse(known, story, Rejections.noDate(story, input(), at), at);
        return;
      }
      Telling telling = Tellings.of(story, published.get(), extraction);
      StoryState digested = StoryMemory.digested(known, story, order, published.get());
      Turn turn = StoryLedger.inForce(digested, order);
      apply(known, story, turn);
      tell(story, turn.next(), telling, true, at);
    }
  }

  private static Optional<LocalDate> published(WireStory story, Extraction extraction) {
    return Optional.ofNullable(story.getPublished())
        .or(() -> Optional.ofNullable(extraction.published()));
  }

  /** Takes a story back, and remembers what waited for an embargo that matters no more. */
  private void withdraw(WireStory story, Turn turn, Instant at) {
    StoryState next = turn.next();
    for (WaitingVersion version : turn.dropped()) {
      Optional<WireStory> text = held.get(StoryMapper.key(story), version);
      if (text.isPresent()) {
        next = belowTheTop(next, text.get(), version.getOrder());
      }
    }
    apply(null, story, new Turn(next, turn.dropped(), turn.counted()));
    tell(story, next, Tellings.nothing(story), false, at);
  }

  /** Nothing new is told, but the story may be known by more. */
  private void recall(StoryState before, WireStory story, Turn turn, Instant at) {
    apply(before, story, turn);
    StoryState next = turn.next();
    boolean heardOf = next.getDigest() != null || next.getKilled() || !next.getHolds().isEmpty();
    if (heardOf && StoryMemory.differs(before, next)) {
      tell(story, next, next.getKilled() ? Tellings.nothing(story) : null, false, at);
    }
  }

  private void tell(WireStory story, StoryState state, Telling telling, boolean fresh, Instant at) {
    send(
        story.getProvider(),
        // Not by a builder, which would copy all that it holds.
        new Delivered(
            story.getProvider(),
            story.getStoryId(),
            state.getCurrent(),
            state.getKilled(),
            state.getHolds(),
            state.getDigest(),
            state.getNames(),
            state.getKills(),
            telling,
            fresh,
            null,
            false,
            0),
        at);
  }

  private void refuse(StoryState known, WireStory story, Rejection rejection, Instant at) {
    String key = StoryMapper.key(story);
    send(key, rejection, at);
    recall(known(key), story, StoryLedger.rejected(known), at);
  }

  private void apply(StoryState before, WireStory story, Turn turn) {
    String key = StoryMapper.key(story);
    if (!turn.next().equals(before)) {
      stories.put(key, turn.next());
    }
    turn.dropped().forEach(version -> held.delete(key, version));
    tallies.add(story.getProvider(), turn.counted());
  }

  private void countFailure(String key) {
    int end = key == null ? -1 : key.indexOf('|');
    tallies.add(
        end < 0 ? NOBODY : key.substring(0, end),
        StoryTally.newBuilder().setDeadLettered(1).build());
  }

  /** By the broker's time, not ours: a broker refuses records of a clock that is ahead. */
  private void tellTallies(long now) {
    Instant at = Instant.ofEpochMilli(Math.max(0, context.currentStreamTimeMs()));
    tallies
        .tell("accept-" + context.taskId().partition())
        .forEach((key, tally) -> send(key, tally, at));
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
}
