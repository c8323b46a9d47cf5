package dev.entente.producer.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A process that fills a spool is killed again and again; what it was answered for is there. */
class SpoolKillIT {

  private static final int KILLS = 20;
  private static final SpoolLimits LIMITS = new SpoolLimits(1 << 30, 0, 256 << 10);

  @TempDir private Path folder;

  @Test
  void nothingThatWasAnsweredForIsLostInTwentyKills() throws Exception {
    long seed = Long.getLong("entente.seed", System.nanoTime());
    System.out.println("entente.seed=" + seed);
    Random random = new Random(seed);
    Set<String> answered = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process writer = start(kill);
      try (BufferedReader lines = writer.inputReader(StandardCharsets.US_ASCII)) {
        int enough = 1 + random.nextInt(500);
        for (int i = 0; i < enough; i++) {
          answered.add(lines.readLine());
        }
        writer.toHandle().destroyForcibly(); // leaves what it has said to be read
        writer.waitFor();
        lines.lines().filter(line -> line.endsWith(".")).forEach(answered::add);
      }
    }

    List<String> found = found();
    assertThat(new HashSet<>(found)).containsAll(answered);
    assertThat(found).doesNotHaveDuplicates();
    System.out.printf(
        "%d kills: %d answered for, %d found%n", KILLS, answered.size(), found.size());
  }

  private Process start(int round) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath(),
            Writer.class.getName(),
            folder.toString(),
            Integer.toString(round))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Where these classes are, whatever loader a test runner has put them in. */
  private static String classPath() {
    return Stream.of(Writer.class, Spool.class, LoggerFactory.class)
        .map(
            one ->
                Path.of(
                    URI.create(one.getProtectionDomain().getCodeSource().getLocation().toString())))
        .map(Path::toString)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private List<String> found() throws InterruptedException {
    List<String> found = new ArrayList<>();
    try (Spool spool = Spool.open(folder, LIMITS)) {
      SpoolReader reader = spool.reader(0);
      for (List<SpoolReader.Stored> next = reader.poll(Duration.ZERO);
          !next.isEmpty();
          next = reader.poll(Duration.ZERO)) {
        next.forEach(one -> found.add(name(one.entry())));
      }
    }
    return found;
  }

  private static String name(Entry entry) {
    String text = new String(entry.record(), StandardCharsets.US_ASCII);
    return text.substring(0, text.indexOf('.') + 1);
  }

  /** Fills the spool for as long as it lives, and says what it was answered for. */
  static final class Writer {

    private static final int AT_ONCE = 16;
    private static final String TEXT = "x".repeat(1500);

    private Writer() {}

    public static void main(String[] arguments) {
      Spool spool = Spool.open(Path.of(arguments[0]), LIMITS);
      for (long next = 0; ; next += AT_ONCE) {
        List<CompletableFuture<Void>> written = new ArrayList<>();
        for (long i = next; i < next + AT_ONCE; i++) {
          String name = arguments[1] + "-" + i + ".";
          byte[] record = (name + TEXT).getBytes(StandardCharsets.US_ASCII);
          written.add(
              spool
                  .append(List.of(new Entry("desk", Entry.Kind.STORY, record)))
                  .thenAccept(position -> System.out.println(name)));
        }
        written.forEach(CompletableFuture::join);
      }
    }
  }
}
