package dev.entente.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.diplomacy.Decision;
import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The law: the tables are a function of the set of latest story versions. Random deliveries, in any
 * order and with repeats, and a reader's decisions in between, end in the same bytes as the
 * versions in force delivered once and decided about afterwards; and what happened to the meetings
 * on the way, event by event, ends there too.
 *
 * <p>{@code -Dentente.corpora=2000} tries more, as does LAW_CORPORA in the environment, which the
 * other laws do not heed; {@code -Dentente.seed=N} tries others. A failure names its seed and shows
 * the corpus.
 */
class TableLawTest {

  private static final int CORPORA =
      Integer.getInteger(
          "entente.corpora", Integer.parseInt(System.getenv().getOrDefault("LAW_CORPORA", "60")));

  private static final long FIRST_SEED = Long.getLong("entente.seed", System.nanoTime());

  /** So many share a newsroom: starting one takes longer than ten corpora. */
  private static final int PER_NEWSROOM = 100;

  @TempDir private Path stateFolder;

  @Test
  void tablesDependOnTheVersionsInForceAndTheDecisionsAlone() throws Exception {
    System.out.println("law of the tables: -Dentente.seed=" + FIRST_SEED);
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Callable<Void>> newsrooms = new ArrayList<>();
      for (int first = 0; first < CORPORA; first += PER_NEWSROOM) {
        int begin = first;
        newsrooms.add(() -> compareFrom(begin));
      }
      for (Future<Void> newsroom : workers.invokeAll(newsrooms)) {
        newsroom.get();
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private Void compareFrom(int first) {
    try (Newsroom live = new Newsroom(stateFolder.resolve("live" + first), Stories.MONDAY_NOON);
        Newsroom batch = new Newsroom(stateFolder.resolve("batch" + first), Stories.MONDAY_NOON)) {
      for (int number = 0; number < Math.min(PER_NEWSROOM, CORPORA - first); number++) {
        compare(FIRST_SEED + first + number, number, live, batch);
      }
    }
    return null;
  }

  private static void compare(long seed, int number, Newsroom live, Newsroom batch) {
    Corpus corpus = new Corpus(seed, number, live.now());
    batch.waits(Duration.between(batch.now(), live.now().plus(Corpus.DAY)));
    corpus.inForce().forEach(version -> batch.delivers(key(version), version));
    Random random = new Random(seed);
    SortedMap<String, Decision> decisions =
        Rulings.about(corpus.of(batch.meetings()).values(), random);
    decisions.forEach(batch::decides);
    deliver(corpus.deliveries(), decisions, random, live);

    assertSame(
        corpus.of(live.meetings()),
        corpus.of(batch.meetings()),
        "seed " + seed + decisions + corpus);
    assertSame(
        corpus.of(live.relations()),
        corpus.of(batch.relations()),
        "seed " + seed + decisions + corpus);
    assertThat(Audit.faults(corpus.of(live.events()), corpus.of(live.meetings())))
        .as("events of seed " + seed + decisions + corpus)
        .isEmpty();
    live.assertThatNothingDisappeared();
  }

  /** Byte for byte; what differs is shown in words. */
  private static <T extends SpecificRecordBase> void assertSame(
      SortedMap<String, T> live, SortedMap<String, T> batch, String description) {
    SortedMap<String, String> liveBytes = bytes(live);
    SortedMap<String, String> batchBytes = bytes(batch);
    SortedSet<String> keys = new TreeSet<>(live.keySet());
    keys.addAll(batch.keySet());
    keys.removeIf(key -> Objects.equals(liveBytes.get(key), batchBytes.get(key)));
    assertThat(keys.stream().map(key -> live.get(key) + "\nand not\n" + batch.get(key)))
        .as(description)
        .isEmpty();
  }

  /** Hands the versions over in the course of a day; some decisions are made twice or undone. */
  private static void deliver(
      List<WireStory> deliveries,
      SortedMap<String, Decision> decisions,
      Random random,
      Newsroom newsroom) {
    Duration left = Corpus.DAY;
    for (WireStory version : deliveries) {
      if (random.nextInt(3) == 0) {
        Duration step = Duration.ofSeconds(left.toSeconds() / (2 + random.nextInt(4)));
        newsroom.waits(step);
        left = left.minus(step);
      }
      decisions.forEach(
          (key, decision) -> {
            if (random.nextInt(4) == 0) {
              newsroom.decides(key, random.nextBoolean() ? decision : null);
            }
          });
      newsroom.delivers(key(version), version);
    }
    decisions.forEach(newsroom::decides);
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
