package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.extract.Extractor;
import dev.entente.diplomacy.extract.Reading;
import dev.entente.diplomacy.story.Story;
import dev.entente.streams.accept.StoryReader;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunningTopologyTest {

  private static final String[] NAMES = {"Aldous", "Brekke", "Castellan", "Dimarco", "Eriksen"};
  private static final String[] STATES = {"Norwegian", "Kenyan", "Chilean", "Polish", "Ghanaian"};

  /** Enough that two threads are at it at the same time. */
  private static final List<Story> STORIES =
      IntStream.range(0, 2_000).mapToObj(RunningTopologyTest::story).toList();

  @Test
  void tasksThatReadAtTheSameTimeDoNotDisturbEachOther() {
    Supplier<StoryReader> readers = RunningTopology.readers(Extractor.standard());
    List<Reading> alone = read(readers.get());

    CompletableFuture<List<Reading>> one =
        CompletableFuture.supplyAsync(() -> read(readers.get()), task -> new Thread(task).start());
    CompletableFuture<List<Reading>> other =
        CompletableFuture.supplyAsync(() -> read(readers.get()), task -> new Thread(task).start());

    assertThat(one.join()).isEqualTo(alone);
    assertThat(other.join()).isEqualTo(alone);
  }

  private static List<Reading> read(StoryReader reader) {
    return STORIES.stream().map(reader::read).toList();
  }

  private static Story story(int number) {
    String body =
        "OSLO, March 9 (Halcyon Wire) -- %s Foreign Minister Ana %s met %s President Tomas %s on Monday."
            .formatted(
                STATES[number % 5],
                NAMES[number / 5 % 5],
                STATES[(number + 1 + number / 25 % 4) % 5],
                NAMES[number / 7 % 5]);
    return new Story(
        "s" + number, "Halcyon Wire", LocalDate.of(2026, 3, 9), null, "Ministers meet", body);
  }
}
