package dev.entente.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.RecordJson;
import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The law: the tables are a function of the set of latest story versions. Random deliveries, in any
 * order and with repeats, end in the same bytes as the versions in force delivered once.
 *
 * <p>{@code -Dlaw.corpora=2000} tries more, {@code -Dlaw.seed=N} others. A failure names its seed.
 */
class TableLawTest {

  private static final int CORPORA = Integer.getInteger("law.corpora", 60);
  private static final long FIRST_SEED = Long.getLong("law.seed", 20310505L);

  /** So many share a newsroom: starting one takes longer than a corpus. */
  private static final int PER_NEWSROOM = 60;

  @TempDir private Path stateFolder;

  @Test
  void tablesDependOnTheVersionsInForceAlone() {
    for (int done = 0; done < CORPORA; done += PER_NEWSROOM) {
      try (Newsroom live = new Newsroom(stateFolder.resolve("live" + done), Stories.MONDAY_NOON);
          Newsroom batch = new Newsroom(stateFolder.resolve("batch" + done), Stories.MONDAY_NOON)) {
        for (int number = 0; number < Math.min(PER_NEWSROOM, CORPORA - done); number++) {
          compare(FIRST_SEED + done + number, number, live, batch);
        }
      }
    }
  }

  private static void compare(long seed, int number, Newsroom live, Newsroom batch) {
    Corpus corpus = new Corpus(seed, number, live.now());
    List<WireStory> inForce = corpus.inForce();
    deliver(corpus.deliveries(), new Random(seed), live);
    batch.waits(Corpus.DAY);
    inForce.forEach(version -> batch.delivers(key(version), version));

    assertSame(corpus.of(live.meetings()), corpus.of(batch.meetings()), "seed " + seed + corpus);
    assertSame(corpus.of(live.relations()), corpus.of(batch.relations()), "seed " + seed + corpus);
    live.assertThatNothingDisappeared();
  }

  /** First in words, for whoever reads a failure; then byte for byte. */
  private static <T extends SpecificRecordBase> void assertSame(
      SortedMap<String, T> live, SortedMap<String, T> batch, String description) {
    assertThat(lines(live)).as(description).isEqualTo(lines(batch));
    assertThat(bytes(live)).as(description).isEqualTo(bytes(batch));
  }

  private static List<String> lines(SortedMap<String, ? extends SpecificRecordBase> table) {
    return table.values().stream().map(RecordJson::line).toList();
  }

  /** Hands the versions over in the course of a day. */
  private static void deliver(List<WireStory> deliveries, Random random, Newsroom newsroom) {
    Duration left = Corpus.DAY;
    for (WireStory version : deliveries) {
      if (random.nextInt(3) == 0) {
        Duration step = Duration.ofSeconds(left.toSeconds() / (2 + random.nextInt(4)));
        newsroom.waits(step);
        left = left.minus(step);
      }
      newsroom.delivers(key(version), version);
    }
    newsroom.waits(left);
  }

  private static String key(WireStory version) {
    return version.getProvider() + "|" + version.getStoryId();
  }

  private static <T extends SpecificRecordBase> SortedMap<String, String> bytes(
      Map<String, T> table) {
    SortedMap<String, String> bytes = new TreeMap<>();
    table.forEach((key, value) -> bytes.put(key, hex(value)));
    return bytes;
  }

  private static <T extends SpecificRecordBase> String hex(T value) {
    try {
      SpecificData model = SpecificData.getForClass(value.getClass());
      return HexFormat.of()
          .formatHex(new BinaryMessageEncoder<T>(model, value.getSchema()).encode(value).array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
