package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.entente.schemas.wire.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Each reader on samples with pieces cut out, put in and doubled. With {@code JAZZER_FUZZ=1} Jazzer
 * searches for edits that break one; otherwise each is tried once.
 *
 * <p>Whatever comes, there is a delivery for it, and none of our readers fails.
 */
class ReadersFuzzTest {

  private static final Path SEEDS = Path.of("..", "seeds", "formats");
  private static final int MOST_EDITS = 12;

  @FuzzTest(maxDuration = "20s")
  void ninjs(FuzzedDataProvider data) {
    read(data, "ninjs-1.json", "ninjs-2.json", "ninjs-3.json");
  }

  @FuzzTest(maxDuration = "20s")
  void jsonLines(FuzzedDataProvider data) {
    read(data, "lines.jsonl", "superdesk-chain.jsonl");
  }

  @FuzzTest(maxDuration = "20s")
  void newsMlG2(FuzzedDataProvider data) {
    read(data, "newsml-g2.xml", "newsml-g2-message.xml");
  }

  @FuzzTest(maxDuration = "20s")
  void newsMl1(FuzzedDataProvider data) {
    read(data, "newsml-1.xml");
  }

  @FuzzTest(maxDuration = "20s")
  void nitf(FuzzedDataProvider data) {
    read(data, "nitf-latin1.xml");
  }

  @FuzzTest(maxDuration = "20s")
  void rssAndAtom(FuzzedDataProvider data) {
    read(data, "rss.xml", "atom.xml");
  }

  @FuzzTest(maxDuration = "20s")
  void anpa1312(FuzzedDataProvider data) {
    read(data, "anpa-1312.txt");
  }

  @FuzzTest(maxDuration = "20s")
  void iptc7901(FuzzedDataProvider data) {
    read(data, "iptc-7901.txt");
  }

  @FuzzTest(maxDuration = "20s")
  void zczc(FuzzedDataProvider data) {
    read(data, "zczc.txt");
  }

  @FuzzTest(maxDuration = "20s")
  void plainText(FuzzedDataProvider data) {
    read(data, "plain.txt");
  }

  private static void read(FuzzedDataProvider data, String... samples) {
    byte[] bytes = sample(data.pickValue(samples));
    int edits = data.consumeInt(0, MOST_EDITS);
    for (int i = 0; i < edits; i++) {
      bytes = edited(bytes, data);
    }
    Reads reads = Reads.of(bytes);
    assertThat(reads.deliveries()).isNotEmpty();
    assertThat(reads.rejections())
        .extracting(Rejection::getDetail)
        .noneMatch(detail -> detail.startsWith("our reader failed"));
  }

  /** Takes some bytes out at a place, and puts others in, or the same twice. */
  private static byte[] edited(byte[] bytes, FuzzedDataProvider data) {
    int from = data.consumeInt(0, bytes.length);
    int to = Math.min(bytes.length, from + data.consumeInt(0, 64));
    byte[] piece = data.consumeBoolean() ? data.consumeBytes(64) : new byte[0];
    int times = data.consumeInt(0, 3);
    ByteArrayOutputStream edited = new ByteArrayOutputStream();
    edited.write(bytes, 0, from);
    for (int i = 0; i < times; i++) {
      edited.write(bytes, from, to - from);
    }
    edited.writeBytes(piece);
    edited.write(bytes, to, bytes.length - to);
    return edited.toByteArray();
  }

  private static byte[] sample(String name) {
    try {
      return Files.readAllBytes(SEEDS.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
