package dev.entente.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.schemas.wire.DeadLetter;
import dev.entente.schemas.wire.DeadLetterReason;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

  private static final Instant NOON = Instant.parse("2031-02-28T12:00:00Z");
  private static final Topic<byte[]> TOPIC = Topics.standard().deadLetters();

  @Test
  void deadLetterComesBackAsItWent() {
    Headers headers = new RecordHeaders().add("trace", new byte[] {1, -1}).add("empty", null);
    DeadLetter letter =
        DeadLetters.of(
            DeadLetterReason.PROCESSING,
            failed("Ägypten|1".getBytes(UTF_8), new byte[] {0, 9, -7}, headers),
            "extract-mentions",
            new IllegalStateException("no — this must not be"),
            NOON);

    assertThat(arrived(DeadLetters.toRecord(TOPIC, letter))).isEqualTo(letter);
    assertThat(letter.getHeaders()).hasSize(2);
    assertThat(letter.getSha256()).hasSize(64);
  }

  @Test
  void recordWithNeitherKeyNorValueIsKept() {
    DeadLetter letter = letter(failed(null, null, new RecordHeaders()), new Exception());

    DeadLetter back = arrived(DeadLetters.toRecord(TOPIC, letter));

    assertThat(back.getKey()).isNull();
    assertThat(back.getValue()).isNull();
    assertThat(back.getMessage()).isNull();
    assertThat(back.getFailedIn()).isNull();
  }

  @Test
  void hugeRecordIsCutToALetterThatAlwaysFits() {
    byte[] huge = new byte[5 * 1024 * 1024];
    Headers headers = new RecordHeaders();
    for (int i = 0; i < 1000; i++) {
      headers.add("header-" + i, new byte[10_000]);
    }
    Exception failure = new Exception("ä".repeat(100_000));

    ProducerRecord<byte[], byte[]> sent =
        DeadLetters.toRecord(TOPIC, letter(failed(huge, huge, headers), failure));

    int size = sent.key().length + sent.value().length;
    for (var header : sent.headers()) {
      size += header.key().length() + header.value().length;
    }
    assertThat(sent.value()).hasSize(DeadLetters.MAX_VALUE_BYTES);
    assertThat(size).isLessThan(130 * 1024);
    assertThat(arrived(sent).getValueLength()).isEqualTo(huge.length);
    assertThat(arrived(sent).getMessage()).matches("ä+");
  }

  @Test
  void stackNamesClassesAndFramesButQuotesNoMessage() {
    Exception failure =
        new IllegalStateException("outer words", new IllegalArgumentException("the story's words"));

    DeadLetter letter = letter(failed(null, new byte[1], new RecordHeaders()), failure);

    assertThat(letter.getStackTrace())
        .startsWith("java.lang.IllegalStateException\n  dev.entente.schemas.DeadLettersTest.")
        .doesNotContain("words");
  }

  @Test
  void letterOfALetterKeepsOnlyTheLatestFailure() {
    ProducerRecord<byte[], byte[]> first =
        DeadLetters.toRecord(
            TOPIC, letter(failed(null, new byte[1], new RecordHeaders()), new Exception("first")));

    DeadLetter second =
        letter(failed(first.key(), first.value(), first.headers()), new Exception("second"));

    assertThat(arrived(DeadLetters.toRecord(TOPIC, second)).getMessage()).isEqualTo("second");
    assertThat(second.getHeaders()).isEmpty();
  }

  @Test
  void reasonOfALaterVersionIsUnknownToThisOne() {
    ProducerRecord<byte[], byte[]> sent =
        DeadLetters.toRecord(
            TOPIC, letter(failed(null, null, new RecordHeaders()), new Exception()));
    sent.headers()
        .remove("entente.dl.reason")
        .add("entente.dl.reason", "NOT_YET_INVENTED".getBytes(UTF_8));

    assertThat(arrived(sent).getReason()).isEqualTo(DeadLetterReason.UNKNOWN);
  }

  @Test
  void recordThatIsNoDeadLetterIsNamedWithItsPlace() {
    assertThatThrownBy(() -> DeadLetters.read(failed(null, null, new RecordHeaders())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("wire.stories-3@99 is no dead letter: it has no header entente.dl.reason");
  }

  private static DeadLetter letter(ConsumerRecord<byte[], byte[]> failed, Exception failure) {
    return DeadLetters.of(DeadLetterReason.UNREADABLE, failed, null, failure, NOON);
  }

  private static ConsumerRecord<byte[], byte[]> failed(byte[] key, byte[] value, Headers headers) {
    return record("wire.stories", 3, 99, key, value, headers);
  }

  private static DeadLetter arrived(ProducerRecord<byte[], byte[]> sent) {
    return DeadLetters.read(record(sent.topic(), 0, 0, sent.key(), sent.value(), sent.headers()));
  }

  private static ConsumerRecord<byte[], byte[]> record(
      String topic, int partition, long offset, byte[] key, byte[] value, Headers headers) {
    return new ConsumerRecord<>(
        topic,
        partition,
        offset,
        NOON.toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        key,
        value,
        headers,
        Optional.empty());
  }
}
