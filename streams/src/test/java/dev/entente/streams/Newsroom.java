package dev.entente.streams;

import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.DeadLetters;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.diplomacy.Decision;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.wire.DeadLetter;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.Tally;
import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.accept.StoryReader;
import dev.entente.streams.faults.Brake;
import dev.entente.streams.faults.DeadLetterOffice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;

/** The topology with a newsroom before it and a reader of its tables behind it. */
final class Newsroom implements AutoCloseable {

  static final int DEAD_LETTERS_PER_MINUTE = 5;

  /** Each store takes half a mebibyte for its first record: with less they flush at every one. */
  private static final int ROCKSDB_MEBIBYTES = 64;

  private final Topics topics = Topics.standard();
  private final SchemaRegistry registry;
  private final SharedRocksDb rocksDb = new SharedRocksDb(ROCKSDB_MEBIBYTES);
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> wire;
  private final Serializer<WireStory> stories;
  private final TestInputTopic<String, Decision> decisions;
  private final List<TestRecord<String, Meeting>> meetings = new ArrayList<>();
  private final List<TestRecord<String, MeetingEvent>> events = new ArrayList<>();
  private final List<TestRecord<String, RelationState>> relations = new ArrayList<>();
  private final List<TestRecord<String, Rejection>> rejections = new ArrayList<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private final TestOutputTopic<String, Meeting> meetingTopic;
  private final TestOutputTopic<String, MeetingEvent> eventTopic;
  private final TestOutputTopic<String, RelationState> relationTopic;
  private final TestOutputTopic<String, Rejection> rejectionTopic;
  private final TestOutputTopic<byte[], byte[]> deadLetterTopic;
  private final TestOutputTopic<String, Tally> tallyTopic;
  private final SortedMap<String, Meeting> meetingTable = new TreeMap<>();
  private final SortedMap<String, RelationState> relationTable = new TreeMap<>();
  private final SortedMap<String, Tally> tallyTable = new TreeMap<>();
  private Instant now;
  private int delivered;
  private boolean stopped;

  Newsroom(Path stateFolder, Instant now) {
    this(stateFolder, now, PlainReader::read);
  }

  Newsroom(Path stateFolder, Instant start, StoryReader reader) {
    now = start;
    String url = "mock://" + UUID.randomUUID();
    registry = SchemaRegistry.connect(Map.of(SchemaRegistry.URL, url));
    topics.all().forEach(this::register);
    Brake brake = new Brake(DEAD_LETTERS_PER_MINUTE, InstantSource.fixed(start));
    StreamsConfig config =
        config(stateFolder, url, new DeadLetterOffice(topics.deadLetters(), brake));
    Properties properties = new Properties();
    properties.putAll(config.originals());
    driver =
        new TopologyTestDriver(
            new EntenteTopology(config, topics, registry, () -> reader).get(), properties, start);
    wire =
        driver.createInputTopic(
            topics.stories().name(),
            new ByteArraySerializer(),
            new ByteArraySerializer(),
            start,
            Duration.ZERO);
    stories = AvroSerdes.of(topics.stories(), registry).serializer();
    decisions =
        driver.createInputTopic(
            topics.decisions().name(),
            new StringSerializer(),
            AvroSerdes.of(topics.decisions(), registry).serializer(),
            start,
            Duration.ZERO);
    meetingTopic = output(topics.meetings());
    eventTopic = output(topics.meetingEvents());
    relationTopic = output(topics.relations());
    rejectionTopic = output(topics.rejected());
    tallyTopic = output(topics.tally());
    deadLetterTopic =
        driver.createOutputTopic(
            topics.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private StreamsConfig config(Path stateFolder, String url, DeadLetterOffice office) {
    StreamsSettings settings =
        StreamsSettings.parse(
            Map.of(
                "bootstrap.servers", "nowhere:1",
                "schema.registry.url", url,
                "streams.application.id", "test"));
    Map<String, Object> kafka =
        KafkaSettings.of(
            settings,
            stateFolder,
            Map.of(DeadLetterOffice.SETTING, office, SharedRocksDb.SETTING, rocksDb));
    // The driver's own producer forgets what is written outside of a transaction's end.
    kafka.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    return new StreamsConfig(kafka);
  }

  /** Delivers versions one after the other, under the keys that the producer gives them. */
  void publishes(WireStory.Builder... versions) {
    for (WireStory.Builder version : versions) {
      WireStory story = version.build();
      delivers(story.getProvider() + "|" + story.getStoryId(), story);
    }
  }

  /** Delivers a story, or none, under a key of its own. */
  void delivers(String key, WireStory story) {
    deliversBytes(key, stories.serialize(topics.stories().name(), story));
  }

  /** Delivers whatever bytes. */
  void deliversBytes(String key, byte[] value) {
    delivered++;
    try {
      wire.pipeInput(key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
    } catch (StreamsException e) {
      stopped = true;
      throw e;
    }
    read();
  }

  /** A reader decides; null takes a decision back. */
  void decides(String key, Decision decision) {
    decisions.pipeInput(key, decision);
    read();
  }

  /** Lets time pass. */
  void waits(Duration time) {
    driver.advanceWallClockTime(time);
    wire.advanceTime(time);
    decisions.advanceTime(time);
    now = now.plus(time);
    read();
  }

  /** Returns the table of meetings, by id. */
  SortedMap<String, Meeting> meetings() {
    return meetingTable;
  }

  /** Returns the one meeting that there must be. */
  Meeting onlyMeeting() {
    SortedMap<String, Meeting> table = meetings();
    if (table.size() != 1) {
      throw new AssertionError("expected one meeting: " + table);
    }
    return table.get(table.firstKey());
  }

  /** Returns whether no reader has seen anything. */
  boolean wroteNothing() {
    return Stream.of(meetings, events, relations, rejections, deadLetters).allMatch(List::isEmpty);
  }

  /** Returns the table of relations, by pair. */
  SortedMap<String, RelationState> relations() {
    return relationTable;
  }

  /** Returns what happened, in order. */
  List<MeetingEvent> events() {
    return events.stream().map(TestRecord::value).toList();
  }

  List<TestRecord<String, Meeting>> meetingRecords() {
    return meetings;
  }

  List<TestRecord<String, RelationState>> relationRecords() {
    return relations;
  }

  List<Rejection> rejections() {
    return rejections.stream().map(TestRecord::value).toList();
  }

  List<DeadLetter> deadLetters() {
    return deadLetters;
  }

  /** Returns how many deliveries came to what, all providers together, as wire.tally has it. */
  Tally tally() {
    waits(Duration.ofSeconds(1));
    Tally sum = Tally.newBuilder().setProvider("").build();
    for (Tally tally : tallyTable.values()) {
      sum =
          new Tally(
              "",
              sum.getUsed() + tally.getUsed(),
              sum.getUnchanged() + tally.getUnchanged(),
              sum.getStale() + tally.getStale(),
              sum.getRejected() + tally.getRejected(),
              sum.getDeadLettered() + tally.getDeadLettered(),
              sum.getHeld() + tally.getHeld(),
              sum.getWaitingKills() + tally.getWaitingKills(),
              sum.getLinked() + tally.getLinked());
    }
    return sum;
  }

  /**
   * Read = used + unchanged + stale + rejected + held + dead letters. The driver, unlike a broker,
   * keeps what a step did before it stopped the application; then nothing can be said.
   */
  void assertThatNothingDisappeared() {
    if (stopped) {
      return;
    }
    Tally tally = tally();
    long sum =
        tally.getUsed()
            + tally.getUnchanged()
            + tally.getStale()
            + tally.getRejected()
            + tally.getDeadLettered()
            + tally.getHeld();
    if (sum != delivered
        || tally.getRejected() != rejections.size()
        || tally.getDeadLettered() != deadLetters.size()
        || Stream.of(tally.getUsed(), tally.getStale(), tally.getHeld(), tally.getWaitingKills())
            .anyMatch(count -> count < 0)) {
      throw new AssertionError(
          delivered + " delivered, " + rejections.size() + " rejected, but " + tally);
    }
  }

  /** Returns the newsroom's clock. */
  Instant now() {
    return now;
  }

  /** Returns how many records were delivered. */
  int delivered() {
    return delivered;
  }

  @Override
  public void close() {
    driver.close();
    rocksDb.close();
  }

  private void read() {
    update(meetingTable, meetings, meetingTopic);
    update(relationTable, relations, relationTopic);
    events.addAll(eventTopic.readRecordsToList());
    rejections.addAll(rejectionTopic.readRecordsToList());
    update(tallyTable, new ArrayList<>(), tallyTopic);
    deadLetterTopic.readRecordsToList().stream().map(this::letter).forEach(deadLetters::add);
  }

  private DeadLetter letter(TestRecord<byte[], byte[]> carrier) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            topics.deadLetters().name(), 0, deadLetters.size(), carrier.key(), carrier.value());
    carrier.headers().forEach(record.headers()::add);
    return DeadLetters.read(record);
  }

  private void register(Topic<?> topic) {
    topic.schema().ifPresent(schema -> registry.register(topic.subject(), schema));
  }

  private <T extends SpecificRecord> TestOutputTopic<String, T> output(Topic<T> topic) {
    return driver.createOutputTopic(
        topic.name(), new StringDeserializer(), AvroSerdes.of(topic, registry).deserializer());
  }

  private static <T> void update(
      SortedMap<String, T> table,
      List<TestRecord<String, T>> all,
      TestOutputTopic<String, T> topic) {
    for (TestRecord<String, T> record : topic.readRecordsToList()) {
      all.add(record);
      if (record.value() == null) {
        table.remove(record.key());
      } else {
        table.put(record.key(), record.value());
      }
    }
  }
}
