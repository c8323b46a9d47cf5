package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must be refused, whatever it claims to be, and with which reason. */
class BadInputTest {

  private static final String STORY =
      """
      Ministers meet in Zürich
      ZURICH, March 4, 2026 (Meridian) -- The foreign ministers of Norway and Ghana met in Zürich on Wednesday, officials said.
      """;

  private static RejectionReason reasonOf(byte[] bytes) {
    Rejection rejection = Reads.of(bytes).rejection();
    assertThat(rejection.getDetail()).isNotBlank();
    assertThat(rejection.getRemedy()).isNotBlank();
    assertThat(rejection.getRefusedBy()).isEqualTo("producer");
    assertThat(rejection.getAt()).isEqualTo(Reads.NOW);
    return rejection.getReason();
  }

  private static RejectionReason reasonOf(String text) {
    return reasonOf(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void emptyAndBlankInputsAreEmpty() {
    assertThat(reasonOf("")).isEqualTo(RejectionReason.EMPTY);
    assertThat(reasonOf(" \n\t\r\n")).isEqualTo(RejectionReason.EMPTY);
    assertThat(reasonOf("\n".repeat(20_000))).isEqualTo(RejectionReason.EMPTY);
    assertThat(reasonOf("\uFEFF")).isEqualTo(RejectionReason.EMPTY);
  }

  @Test
  void binaryIsNotText() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    byte[] packed = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0};

    assertThat(reasonOf(picture)).isEqualTo(RejectionReason.NOT_TEXT);
    assertThat(reasonOf(packed)).isEqualTo(RejectionReason.NOT_TEXT);
    assertThat(reasonOf("\u0005\u0006\u0007 bell")).isEqualTo(RejectionReason.NOT_TEXT);
  }

  @Test
  void fiveMegabytesAreTooLarge() {
    assertThat(reasonOf(STORY + "More of the same. ".repeat(300_000)))
        .isEqualTo(RejectionReason.TOO_LARGE);
  }

  @Test
  void koreanIsAnotherLanguage() {
    String korean =
        "외교장관 회담 열려\nSEOUL, March 4, 2026 (Meridian) -- "
            + "양국 외교장관은 수요일 서울에서 만나 경제 협력 방안을 논의했다고 관계자가 밝혔다. ".repeat(4);

    assertThat(reasonOf(korean)).isEqualTo(RejectionReason.LANGUAGE);
  }

  @Test
  void bytesThatAreNotUtf8AreABadEncoding() {
    byte[] latin = STORY.getBytes(StandardCharsets.ISO_8859_1);

    assertThat(reasonOf(latin)).isEqualTo(RejectionReason.BAD_ENCODING);
    assertThat(Reads.of(latin).rejection().getDetail()).contains("offset " + STORY.indexOf('ü'));
    assertThat(Reads.of(latin).rejection().getRemedy()).contains("--encoding");
  }

  @Test
  void fallbackCharsetReadsWhatIsNotUtf8AndOnlyThat() {
    ReadOptions options = Reads.fallingBackTo(StandardCharsets.ISO_8859_1);

    assertThat(Reads.of(STORY.getBytes(StandardCharsets.ISO_8859_1), options).story().getHeadline())
        .isEqualTo("Ministers meet in Zürich");
    assertThat(Reads.of(STORY.getBytes(StandardCharsets.UTF_8), options).story().getHeadline())
        .isEqualTo("Ministers meet in Zürich");
  }

  @Test
  void byteOrderMarksAreUnderstood() {
    assertThat(Reads.of("\uFEFF" + STORY).story().getHeadline())
        .isEqualTo("Ministers meet in Zürich");
    assertThat(Reads.of(STORY.getBytes(StandardCharsets.UTF_16)).story().getHeadline())
        .isEqualTo("Ministers meet in Zürich");
    assertThat(Reads.of(("\uFEFF" + STORY).getBytes(StandardCharsets.UTF_16LE)).story().getBody())
        .contains("Zürich");
  }

  @Test
  void rejectionsNeverQuoteTheStory() {
    String line =
        "{\"id\": \"m-1\", \"provider\": \"Meridian\", \"published\": \"confidential talks\","
            + " \"body\": \"confidential talks\"}";

    assertThat(Reads.of(line).rejection().toString()).doesNotContain("confidential");
    assertThat(Reads.of(line.replace("\"body\": ", "")).rejection().toString())
        .doesNotContain("confidential");
  }

  @Test
  void namesOfInputsCannotForgeLines() {
    Rejection rejection =
        Reads.of(Input.ofBytes("a\nb\u001b[2J.txt", new byte[0]), Reads.PUBLISHING).rejection();

    assertThat(rejection.getInput()).isEqualTo("a?b?[2J.txt");
  }

  @Test
  void noBytesMakeTheReaderFail() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[][] beginnings = {
      STORY.getBytes(StandardCharsets.UTF_8),
      "{\"id\": \"m-1\", \"provider\": \"Meridian\", \"body\": \"x\"}\n"
          .getBytes(StandardCharsets.UTF_8),
      "[{\"id\": 1}, ".getBytes(StandardCharsets.UTF_8),
      {(byte) 0xFF, (byte) 0xFE},
      {}
    };
    for (int round = 0; round < 3000; round++) {
      byte[] start = beginnings[round % beginnings.length];
      byte[] bytes = Arrays.copyOf(start, start.length + random.nextInt(200));
      for (int i = start.length; i < bytes.length; i++) {
        bytes[i] = (byte) (round % 2 == 0 ? ' ' + random.nextInt(95) : random.nextInt(256));
      }
      for (int change = random.nextInt(20); change > 0 && bytes.length > 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }

      assertThat(Reads.of(bytes).deliveries())
          .describedAs("seed %s, round %s", seed, round)
          .isNotEmpty();
    }
  }
}
