package dev.entente.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class RowMemoryTest {

  private final KeyValueStore<String, String> store =
      Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore("rows"), Serdes.String(), Serdes.String())
          .withLoggingDisabled()
          .build();

  RowMemoryTest() {
    store.init(new MockProcessorContext<>().getStateStoreContext(), store);
  }

  @Test
  void whatIsRememberedIsWhatTheStoreHolds() {
    long seed = Long.getLong("entente.seed", System.nanoTime());
    System.out.println("memory of rows: -Dentente.seed=" + seed);
    Random random = new Random(seed);
    RowMemory<String> memory = new RowMemory<>(store, '|', () -> 20_000);
    TreeMap<String, String> rows = new TreeMap<>();
    // Read whole at once, once it was asked for often, and never.
    Map<String, Integer> keys = Map.of("few|", 30, "some|", 150, "many|", 3000);
    for (int step = 0; step < 9_000; step++) {
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
    RowMemory<String> memory = new RowMemory<>(store, '|', () -> 20_000);
    for (int row = 0; row < 500; row++) {
      memory.put("key|" + String.format("%03d", row), "value " + row);
    }
    assertThat(new RowMemory<>(store, '|', () -> 20_000).between("key|", "key}")).hasSize(500);
  }
}
