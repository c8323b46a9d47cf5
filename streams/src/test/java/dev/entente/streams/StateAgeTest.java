package dev.entente.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateAgeTest {

  private static final Instant LEFT = Instant.parse("2026-03-02T00:00:00Z");

  @TempDir private Path slot;
  private StateAge age;
  private Path store;
  private Path processId;

  @BeforeEach
  void storesThatWereLeft() throws IOException {
    age = new StateAge(slot, "entente");
    Path task = Files.createDirectories(slot.resolve("entente/1_0/rocksdb/stories"));
    store = Files.writeString(task.resolve("000012.sst"), "kept");
    processId = Files.writeString(slot.resolve("entente/kafka-streams-process-metadata"), "{}");
    age.left(LEFT);
  }

  @Test
  void storesOfYesterdayAreUsed() {
    age.dropOld(LEFT.plus(Duration.ofDays(1)));

    assertThat(store).hasContent("kept");
  }

  @Test
  void storesOlderThanTheTombstonesAreNot() {
    age.dropOld(LEFT.plus(StateAge.TOMBSTONES_KEPT));

    assertThat(store).doesNotExist();
  }

  @Test
  void instanceStaysWhoItWas() {
    age.dropOld(LEFT.plus(StateAge.TOMBSTONES_KEPT));

    assertThat(processId).hasContent("{}");
  }

  @Test
  void storesWithoutADateAreNotUsed() throws IOException {
    Files.delete(slot.resolve("entente.left"));

    age.dropOld(LEFT);

    assertThat(store).doesNotExist();
  }

  @Test
  void storesThatWereNeverLeftInOrderCountFromTheirBeginning() throws IOException {
    Files.delete(slot.resolve("entente.left"));
    age.dropOld(LEFT);
    Files.createDirectories(store.getParent());
    Files.writeString(store, "new");

    age.dropOld(LEFT.plus(Duration.ofDays(1)));

    assertThat(store).hasContent("new");
  }

  @Test
  void storesOfAnotherApplicationAreLeftAlone() throws IOException {
    Path others = Files.createDirectories(slot.resolve("entente-trial/1_0"));

    age.dropOld(LEFT.plus(StateAge.TOMBSTONES_KEPT));

    assertThat(others).exists();
  }
}
