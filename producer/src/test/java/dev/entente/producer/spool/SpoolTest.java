package dev.entente.producer.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

  private static final SpoolLimits LIMITS = new SpoolLimits(1 << 20, 0, 4096);

  @TempDir private Path folder;

  @Test
  void whatWasTakenInIsThereAfterARestartInOrder() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      for (int i = 0; i < 300; i++) {
        append(spool, "story " + i);
      }
    }
    try (Spool spool = Spool.open(folder, LIMITS)) {
      assertThat(texts(spool, 0))
          .isEqualTo(IntStream.range(0, 300).mapToObj(i -> "story " + i).toList());
    }
    assertThat(files()).as("files of 4 KiB").hasSizeGreaterThan(1);
  }

  @Test
  void manySendersShareTheDisk() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      List<CompletableFuture<Long>> written = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        written.add(spool.append(List.of(entry("s" + i))));
      }
      CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
      assertThat(texts(spool, 0)).hasSize(1000);
    }
  }

  @Test
  void halfARecordAtTheEndIsCutAndTheRestStays() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      append(spool, "whole");
      append(spool, "also whole");
    }
    Path last = files().get(files().size() - 1);
    byte[] bytes = Files.readAllBytes(last);
    for (int torn = 1; torn < 15; torn++) {
      Files.write(last, bytes);
      Files.write(last, java.util.Arrays.copyOf(bytes, torn), StandardOpenOption.APPEND);
      try (Spool spool = Spool.open(folder, LIMITS)) {
        assertThat(texts(spool, 0))
            .as("%d bytes torn", torn)
            .containsExactly("whole", "also whole");
        assertThat(spool.durablePosition()).isEqualTo(bytes.length);
      }
    }
  }

  @Test
  void whatIsWrittenAfterACutTailFollowsWhatStoodBefore() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      append(spool, "before");
    }
    Files.write(files().get(0), new byte[] {0, 0, 0, 40, 1, 2}, StandardOpenOption.APPEND);
    try (Spool spool = Spool.open(folder, LIMITS)) {
      append(spool, "after");
      assertThat(texts(spool, 0)).containsExactly("before", "after");
    }
  }

  @Test
  void changedBytesArePutAsideAndTheFilesBehindThemAreRead() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      for (int i = 0; i < 300; i++) {
        append(spool, "story " + i);
      }
    }
    Path first = files().get(0);
    byte[] bytes = Files.readAllBytes(first);
    bytes[bytes.length / 2] ^= 1;
    Files.write(first, bytes);

    try (Spool spool = Spool.open(folder, LIMITS)) {
      assertThat(texts(spool, 0)).contains("story 0", "story 299").hasSizeLessThan(300);
    }
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .anyMatch(name -> name.contains("damaged-at"));
    }
  }

  @Test
  void drainedFilesGoAndTheNextStartReadsOnBehindThem() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      for (int i = 0; i < 300; i++) {
        append(spool, "story " + i);
      }
      int before = files().size();
      spool.drained(new Checkpoint(spool.durablePosition(), "300 sent\nfar"));
      assertThat(files()).hasSize(1).hasSizeLessThan(before);
    }
    try (Spool spool = Spool.open(folder, LIMITS)) {
      assertThat(spool.checkpoint().note()).isEqualTo("300 sent\nfar");
      append(spool, "new");
      assertThat(texts(spool, spool.checkpoint().position())).containsExactly("new");
    }
  }

  @Test
  void damagedNoteOfHowFarItIsDrainedSendsAllAgain() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      append(spool, "story");
      spool.drained(new Checkpoint(spool.durablePosition(), ""));
    }
    Files.writeString(folder.resolve("drained"), "0\n99999\n");
    try (Spool spool = Spool.open(folder, LIMITS)) {
      assertThat(texts(spool, spool.checkpoint().position())).containsExactly("story");
    }
  }

  @Test
  void fullSpoolTakesNothingUntilItIsDrained() throws Exception {
    try (Spool spool = Spool.open(folder, new SpoolLimits(2000, 0, 4096))) {
      append(spool, "x".repeat(1900));
      assertThatThrownBy(() -> spool.append(List.of(entry("y".repeat(200)))))
          .isInstanceOf(SpoolFullException.class)
          .hasMessageContaining("full");
      spool.drained(new Checkpoint(spool.durablePosition(), ""));
      append(spool, "y".repeat(200));
    }
  }

  @Test
  void nearlyFullDiskTakesNothing() {
    try (Spool spool = Spool.open(folder, new SpoolLimits(1 << 20, Long.MAX_VALUE, 4096))) {
      assertThatThrownBy(() -> spool.append(List.of(entry("story"))))
          .isInstanceOf(SpoolFullException.class)
          .hasMessageContaining("disk");
      assertThat(spool.whyFull()).isPresent();
    }
  }

  @Test
  void twoProducersDoNotShareAFolder() {
    try (Spool first = Spool.open(folder, LIMITS)) {
      assertThatThrownBy(() -> Spool.open(folder, LIMITS))
          .isInstanceOf(SpoolException.class)
          .hasMessageContaining("producer.spool.dir");
      assertThat(first.whyFull()).isEmpty();
    }
  }

  private static void append(Spool spool, String text) throws Exception {
    spool.append(List.of(entry(text))).get(30, TimeUnit.SECONDS);
  }

  private static Entry entry(String text) {
    return new Entry("desk", Entry.Kind.STORY, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> texts(Spool spool, long from) throws InterruptedException {
    List<String> texts = new ArrayList<>();
    SpoolReader reader = spool.reader(from);
    for (List<SpoolReader.Stored> next = reader.poll(Duration.ZERO);
        !next.isEmpty();
        next = reader.poll(Duration.ZERO)) {
      next.forEach(one -> texts.add(new String(one.entry().record(), StandardCharsets.UTF_8)));
    }
    return texts;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".spool")).sorted().toList();
    }
  }
}
