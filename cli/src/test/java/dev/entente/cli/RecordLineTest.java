package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RecordLineTest {

  private static final Topic<Rejection> TOPIC = Topics.standard().rejected();
  private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

  private final SchemaRegistry registry =
      SchemaRegistry.connect(Map.of(SchemaRegistry.URL, "mock://record-line"));
  private final RecordLine line = new RecordLine(TOPIC, registry);

  @Test
  void aRecordIsShownWithItsPlaceAndItsTimesInIsoForm() {
    registry.register(TOPIC.subject(), TOPIC.schema().orElseThrow());
    Rejection rejection =
        Rejection.newBuilder()
            .setReason(RejectionReason.EMPTY)
            .setDetail("this input is empty")
            .setRemedy("send it again")
            .setRefusedBy("producer")
            .setInput("a.txt")
            .setAt(NOON)
            .build();
    byte[] value = AvroSerdes.of(TOPIC, registry).serializer().serialize(TOPIC.name(), rejection);

    RecordLine.Line shown = line.of(record(value));

    assertThat(shown.readable()).isTrue();
    assertThat(shown.json())
        .startsWith(
            "{\"topic\":\"wire.rejected\",\"partition\":2,\"offset\":7,"
                + "\"timestamp\":\"2026-03-09T12:00:00Z\",\"key\":\"a.txt\",\"value\":{")
        .contains("\"reason\":\"EMPTY\"", "\"at\":\"2026-03-09T12:00:00Z\"")
        .endsWith("}}");
  }

  @Test
  void aTombstoneIsNull() {
    assertThat(line.of(record(null)).json()).endsWith("\"value\":null}");
  }

  @Test
  void unreadableBytesAreSaidToBeSoAndTheRestIsShown() {
    RecordLine.Line shown = line.of(record(new byte[] {1, 2, 3}));

    assertThat(shown.readable()).isFalse();
    assertThat(shown.json())
        .contains("\"key\":\"a.txt\",\"value\":null,\"unreadable\":\"")
        .endsWith("\"}");
  }

  private static ConsumerRecord<byte[], byte[]> record(byte[] value) {
    return new ConsumerRecord<>(
        TOPIC.name(),
        2,
        7,
        NOON.toEpochMilli(),
        TimestampType.LOG_APPEND_TIME,
        -1,
        -1,
        "a.txt".getBytes(UTF_8),
        value,
        new RecordHeaders(),
        Optional.empty());
  }
}
