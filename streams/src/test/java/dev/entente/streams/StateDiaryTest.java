package dev.entente.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDiaryTest {

  private static final Duration SOON = Duration.ofMillis(5);
  private static final Instant STARTED = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant KILLED = STARTED.plus(Duration.ofDays(30));

  @TempDir private Path slot;
  private StateAge age;
  private Path date;
  private Path store;

  @BeforeEach
  void instanceThatStartedLongAgo() throws IOException {
    age = new StateAge(slot, "entente");
    Path task = Files.createDirectories(slot.resolve("entente/1_0/rocksdb/stories"));
    store = Files.writeString(task.resolve("000012.sst"), "kept");
    date = slot.resolve("entente.left");
    age.left(STARTED);
  }

  @Test
  void storesOfAnInstanceThatIsKilledAfterAMonthAreUsed() {
    StateDiary running = StateDiary.keep(age, () -> true, InstantSource.fixed(KILLED), SOON);
    await().untilAsserted(() -> assertThat(date).hasContent(KILLED.toString()));
    running.close();

    age.dropOld(KILLED.plus(Duration.ofDays(1)));

    assertThat(store).hasContent("kept");
  }

  @Test
  void storesThatWereNotUpToDateAgainStayAsOldAsTheyWere() {
    AtomicInteger asked = new AtomicInteger();
    StateDiary restoring =
        StateDiary.keep(age, () -> asked.incrementAndGet() < 0, InstantSource.fixed(KILLED), SOON);
    await().until(() -> asked.get() > 2);
    restoring.close();

    age.dropOld(KILLED);

    assertThat(store).doesNotExist();
  }
}
