package dev.entente.bench.chaos;

import dev.entente.diplomacy.extract.Extractor;
import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.RecordJson;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.EntenteTopology;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The tables that must come out: the versions in force, each delivered once, in one order, to one
 * topology in one thread, with no broker and nothing that could go wrong.
 *
 * @param meetings by id, as lines of JSON
 * @param relations by pair, as lines of JSON
 */
record Model(SortedMap<String, String> meetings, SortedMap<String, String> relations) {

  private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

  /**
   * Works it out.
   *
   * @param folder for the stores
   */
  static Model of(List<WireStory> inForce, Path folder) {
    Topics topics = Topics.standard();
    SchemaRegistry registry =
        SchemaRegistry.connect(Map.of(SchemaRegistry.URL, "mock://chaos-model"));
    topics
        .all()
        .forEach(
            topic ->
                topic.schema().ifPresent(schema -> registry.register(topic.subject(), schema)));
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "model");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    StreamsConfig config = new StreamsConfig(properties);
    EntenteTopology topology =
        new EntenteTopology(config, topics, registry, () -> Extractor.standard()::read);
    try (TopologyTestDriver driver = new TopologyTestDriver(topology.get(), properties, START)) {
      TestInputTopic<String, WireStory> wire =
          driver.createInputTopic(
              topics.stories().name(),
              new StringSerializer(),
              AvroSerdes.of(topics.stories(), registry).serializer());
      inForce.stream()
          .sorted(Comparator.comparing(WireStory::getProvider).thenComparing(WireStory::getStoryId))
          .forEach(story -> wire.pipeInput(story.getProvider() + "|" + story.getStoryId(), story));
      return new Model(
          table(driver, topics.meetings(), registry), table(driver, topics.relations(), registry));
    }
  }

  private static <T extends SpecificRecord> SortedMap<String, String> table(
      TopologyTestDriver driver, Topic<T> topic, SchemaRegistry registry) {
    SortedMap<String, T> table = new TreeMap<>();
    List<TestRecord<String, T>> records =
        driver
            .createOutputTopic(
                topic.name(),
                new StringDeserializer(),
                AvroSerdes.of(topic, registry).deserializer())
            .readRecordsToList();
    for (TestRecord<String, T> record : records) {
      if (record.value() == null) {
        table.remove(record.key());
      } else {
        table.put(record.key(), record.value());
      }
    }
    SortedMap<String, String> lines = new TreeMap<>();
    table.forEach((key, value) -> lines.put(key, RecordJson.line(value)));
    return lines;
  }
}
