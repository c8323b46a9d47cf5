package dev.entente.streams;

import dev.entente.diplomacy.relation.RelationChange;
import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.diplomacy.Decision;
import dev.entente.schemas.wire.DeadLetter;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.Tally;
import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.accept.AcceptStorySupplier;
import dev.entente.streams.accept.StoryReader;
import dev.entente.streams.faults.PostDeadLetters;
import dev.entente.streams.link.LinkStoriesSupplier;
import dev.entente.streams.publish.EventMapper;
import dev.entente.streams.publish.MeetingMapper;
import dev.entente.streams.publish.RelationMapper;
import dev.entente.streams.publish.StampEvents;
import dev.entente.streams.relate.FoldRelationsSupplier;
import dev.entente.streams.relate.RelationChanges;
import dev.entente.streams.resolve.ResolveMeetingsSupplier;
import dev.entente.streams.resolve.Resolved;
import dev.entente.streams.resolve.Rulings;
import dev.entente.streams.state.Delivered;
import dev.entente.streams.state.MeetingsTold;
import dev.entente.streams.state.PairMeeting;
import dev.entente.streams.state.SignalsTold;
import dev.entente.streams.state.StateSerde;
import dev.entente.streams.state.ToldOfMeetings;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The way of a story: accept its version and read it, link it to the other deliveries of its story,
 * resolve the meetings that it tells of, fold how its pairs of countries stand.
 *
 * <p>Each step replaces what one story contributed, so the tables depend only on the set of latest
 * versions, never on the order in which they came.
 */
public final class EntenteTopology implements Supplier<Topology> {

  private static final String DELIVERED = "delivered";
  private static final String MEETINGS_TOLD = "meetings-told";
  private static final String SIGNALS_TOLD = "signals-told";
  private static final String PAIR_MEETINGS = "pair-meetings";

  private final StreamsConfig config;
  private final Topics topics;
  private final SchemaRegistry registry;
  private final Supplier<StoryReader> readers;

  /**
   * @param config settings of Kafka Streams
   * @param topics the topics to read and write
   * @param registry where their schemas are
   * @param readers gives each task something that reads stories
   */
  public EntenteTopology(
      StreamsConfig config, Topics topics, SchemaRegistry registry, Supplier<StoryReader> readers) {
    this.config = Objects.requireNonNull(config, "the topology needs its settings");
    this.topics = Objects.requireNonNull(topics, "the topology needs its topics");
    this.registry = Objects.requireNonNull(registry, "the topology needs a schema registry");
    this.readers = Objects.requireNonNull(readers, "the topology needs a reader of stories");
  }

  /** Returns the topics that the steps read, in the order of a story's way. */
  static List<String> inputs(String applicationId, Topics topics) {
    return Stream.concat(
            Stream.of(topics.stories().name(), topics.decisions().name()),
            Stream.of(DELIVERED, MEETINGS_TOLD, SIGNALS_TOLD, PAIR_MEETINGS)
                .map(name -> applicationId + "-" + name + "-repartition"))
        .toList();
  }

  @Override
  public Topology get() {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
    KStream<String, SpecificRecord> accepted = acceptStories(builder);
    KStream<String, SpecificRecord> linked = linkStories(accepted);
    KStream<String, Resolved> resolved = resolveMeetings(linked, readDecisions(builder));
    foldRelations(linked, resolved);
    return builder.build();
  }

  /** Which version of a delivered story is in force, and what it tells. */
  private KStream<String, SpecificRecord> acceptStories(StreamsBuilder builder) {
    Topic<WireStory> stories = topics.stories();
    Serde<WireStory> serde = AvroSerdes.of(stories, registry);
    KStream<String, SpecificRecord> accepted =
        builder.stream(
                stories.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-stories"))
            .process(new AcceptStorySupplier(readers, stories, serde), Named.as("accept-story"));
    write(only(accepted, Rejection.class, "pick-rejections"), topics.rejected(), "rejections");
    only(accepted, DeadLetter.class, "pick-dead-letters")
        .process(new PostDeadLetters(topics.deadLetters()), Named.as("post-dead-letters"))
        .to(
            topics.deadLetters().name(),
            Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("write-dead-letters"));
    writeTally(accepted, "accept-tally");
    return accepted;
  }

  /** Which deliveries of a provider are versions of one story. */
  private KStream<String, SpecificRecord> linkStories(KStream<String, SpecificRecord> accepted) {
    KStream<String, SpecificRecord> linked =
        only(accepted, Delivered.class, "pick-delivered")
            .repartition(by(DELIVERED, Delivered.class))
            .process(new LinkStoriesSupplier(), Named.as("link-stories"));
    writeTally(linked, "link-tally");
    return linked;
  }

  /** What readers decided about meetings. */
  private KStream<String, ToldOfMeetings> readDecisions(StreamsBuilder builder) {
    Topic<Decision> decisions = topics.decisions();
    return builder.stream(
            decisions.name(),
            Consumed.with(Serdes.String(), AvroSerdes.of(decisions, registry))
                .withName("read-decisions"))
        .process(Rulings::new, Named.as("word-rulings"));
  }

  /** Which real meetings the mentions are; stories and decisions of one key come one by one. */
  private KStream<String, Resolved> resolveMeetings(
      KStream<String, SpecificRecord> linked, KStream<String, ToldOfMeetings> decided) {
    KStream<String, Resolved> resolved =
        only(linked, MeetingsTold.class, "pick-meetings-told")
            .mapValues(ToldOfMeetings::new, Named.as("wrap-meetings-told"))
            .merge(decided, Named.as("join-rulings"))
            .repartition(by(MEETINGS_TOLD, ToldOfMeetings.class))
            .process(new ResolveMeetingsSupplier(), Named.as("resolve-meetings"));
    write(
        only(resolved, Resolved.State.class, "pick-meetings")
            .mapValues(state -> MeetingMapper.record(state.meeting()), Named.as("word-meetings")),
        topics.meetings(),
        "meetings");
    write(
        only(resolved, Resolved.Happened.class, "pick-meeting-events")
            .mapValues(
                event -> EventMapper.record(event.change()), Named.as("word-meeting-events")),
        topics.meetingEvents(),
        "meeting-events");
    return resolved;
  }

  /** How each pair of countries stands. */
  private void foldRelations(
      KStream<String, SpecificRecord> linked, KStream<String, Resolved> resolved) {
    KStream<String, RelationChange> byStories =
        only(linked, SignalsTold.class, "pick-signals-told")
            .repartition(by(SIGNALS_TOLD, SignalsTold.class))
            .mapValues(RelationChanges::ofStory, Named.as("read-signals-told"));
    KStream<String, RelationChange> byMeetings =
        only(resolved, Resolved.ForPair.class, "pick-pair-meetings")
            .mapValues(Resolved.ForPair::meeting, Named.as("unwrap-pair-meetings"))
            .repartition(by(PAIR_MEETINGS, PairMeeting.class))
            .mapValues(RelationChanges::ofMeeting, Named.as("read-pair-meetings"));
    write(
        byStories
            .merge(byMeetings, Named.as("join-pair-changes"))
            .processValues(new FoldRelationsSupplier(), Named.as("fold-relations"))
            .mapValues(RelationMapper::record, Named.as("word-relations")),
        topics.relations(),
        "relations");
  }

  /** Passes on the values of one kind. */
  private static <T> KStream<String, T> only(
      KStream<String, ? super T> values, Class<T> kind, String name) {
    return values.flatMapValues(
        value -> kind.isInstance(value) ? List.of(kind.cast(value)) : List.of(), Named.as(name));
  }

  private static <T extends SpecificRecordBase> Repartitioned<String, T> by(
      String name, Class<T> kind) {
    return Repartitioned.with(Serdes.String(), (Serde<T>) StateSerde.of(kind)).withName(name);
  }

  private void writeTally(KStream<String, SpecificRecord> step, String what) {
    write(only(step, Tally.class, "pick-" + what), topics.tally(), what);
  }

  /** Writes to a public topic, as CloudEvents. */
  private <T extends SpecificRecord> void write(
      KStream<String, T> records, Topic<T> topic, String what) {
    records
        .processValues(() -> new StampEvents<>(topic), Named.as("stamp-" + what))
        .to(
            topic.name(),
            Produced.with(Serdes.String(), AvroSerdes.of(topic, registry))
                .withName("write-" + what));
  }
}
