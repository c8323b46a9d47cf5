package dev.entente.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a store as the topology has them: on disk, with a cache that is written at each commit. */
class RowMemoryTest {

  @TempDir private Path folder;

  private final AtomicReference<Consumer<KeyValueStore<String, String>>> work =
      new AtomicReference<>();

  private TopologyTestDriver driver;

  /** Does its work between two commits. */
  private final class Worker implements Processor<String, String, Void, Void> {
    private KeyValueStore<String, String> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
      store = context.getStateStore("rows");
    }

    @Override
    public void process(Record<String, String> record) {
      work.get().accept(store);
    }
  }

  @BeforeEach
  void open() {
    Topology topology = new Topology();
    Deserializer<String> text = Serdes.String().deserializer();
    topology.addSource("in", text, text, "in").addProcessor("worker", Worker::new, "in");
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore("rows"), Serdes.String(), Serdes.String())
            .withCachingEnabled(),
        "worker");
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    driver = new TopologyTestDriver(topology, settings);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  /** Works on the store, and commits. */
  private void commit(Consumer<KeyValueStore<String, String>> once) {
    work.set(once);
    Serializer<String> text = Serdes.String().serializer();
    driver.createInputTopic("in", text, text).pipeInput("go");
  }

  @Test
  void whatWasDeletedSinceTheCommitIsGoneFromBehind() {
    commit(store -> rows(100).forEach(row -> store.put("key|" + row, row)));
    commit(
        store -> {
          RowMemory<String> memory = new RowMemory<>(store, '|', () -> 20_000);
          memory.put("key|100", "100");
          memory.put("key|100", null);
          memory.put("key|050", null);
          memory.put("key|097", null);

          assertThat(memory.latest("key|", "key}", 3)).containsExactly("099", "098", "096");
          assertThat(memory.latest("key|", "key|051", 2)).containsExactly("051", "049");
          assertThat(memory.between("key|048", "key|051")).containsExactly("048", "049", "051");
        });
  }

  private static List<String> rows(int number) {
    return IntStream.range(0, number).mapToObj(row -> String.format("%03d", row)).toList();
  }

  @Test
  void whatIsRememberedIsWhatTheStoreHolds() {
    long seed = Long.getLong("entente.seed", System.nanoTime());
    System.out.println("memory of rows: -Dentente.seed=" + seed);
    Random random = new Random(seed);
    TreeMap<String, String> rows = new TreeMap<>();
    // Read whole at once, once it was asked for often, and never.
    Map<String, Integer> keys = Map.of("few|", 30, "some|", 150, "many|", 3000);
    AtomicReference<RowMemory<String>> one = new AtomicReference<>();
    commit(store -> one.set(new RowMemory<>(store, '|', () -> 20_000)));
    for (int commit = 0; commit < 90; commit++) {
      int first = 100 * commit;
      commit(store -> compare(one.get(), rows, keys, random, first));
    }
  }

  private static void compare(
      RowMemory<String> memory,
      NavigableMap<String, String> rows,
      Map<String, Integer> keys,
      Random random,
      int first) {
    for (int step = first; step < first + 100; step++) {
      String key = List.of("few|", "some|", "many|").get(random.nextInt(3));
      String row = key + String.format("%04d", random.nextInt(keys.get(key)));
      if (random.nextInt(10) < 6) {
        String value = random.nextInt(4) == 0 ? null : "value " + step;
        memory.put(row, value);
        if (value == null) {
          rows.remove(row);
        } else {
          rows.put(row, value);
        }
      }
      assertThat(memory.get(row)).as(row).isEqualTo(Optional.ofNullable(rows.get(row)));
      String from = key + String.format("%04d", 100 * random.nextInt(1 + keys.get(key) / 100));
      String to = from.substring(0, from.length() - 2) + "99";
      List<String> expected = new ArrayList<>(rows.subMap(from, true, to, true).values());
      assertThat(memory.between(from, to)).isEqualTo(expected);
      List<String> last =
          rows.subMap(from, true, to, true).descendingMap().values().stream().limit(3).toList();
      assertThat(memory.latest(from, to, 3)).isEqualTo(last);
    }
  }

  @Test
  void littleMemoryChangesNothing() {
    commit(RowMemoryTest::compareInLittleMemory);
  }

  private static void compareInLittleMemory(KeyValueStore<String, String> store) {
    RowMemory<String> memory = new RowMemory<>(store, '|', () -> 50);
    for (int step = 0; step < 3_000; step++) {
      String key = "key " + step % 7 + "|";
      memory.put(key + String.format("%04d", step), "value " + step);
      assertThat(memory.latest(key, key + "~", 2))
          .containsExactlyElementsOf(
              step < 7
                  ? List.of("value " + step)
                  : List.of("value " + step, "value " + (step - 7)));
    }
  }

  @Test
  void anotherTaskFindsEverythingInTheStore() {
    commit(
        store -> {
          RowMemory<String> memory = new RowMemory<>(store, '|', () -> 20_000);
          rows(500).forEach(row -> memory.put("key|" + row, row));
        });
    commit(
        store ->
            assertThat(new RowMemory<>(store, '|', () -> 20_000).between("key|", "key}"))
                .hasSize(500));
  }
}
