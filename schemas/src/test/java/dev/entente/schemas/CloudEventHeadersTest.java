package dev.entente.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {

  private static final Instant NOON = Instant.parse("2031-02-28T12:00:00Z");

  @Test
  void eventSaysWhatItIsAndReplacesWhatItsInputBrought() {
    Headers headers =
        new RecordHeaders()
            .add("ce_id", "of the story".getBytes(UTF_8))
            .add("other", "stays".getBytes(UTF_8));

    new CloudEventHeaders(URI.create("/entente/streams"))
        .write(headers, Topics.standard().meetings(), "wire.stories-0@7/1", "AAA-BBB.x", NOON);

    assertThat(texts(headers))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "ce_specversion", "1.0",
                "ce_id", "wire.stories-0@7/1",
                "ce_source", "/entente/streams",
                "ce_type", "dev.entente.Meeting",
                "ce_subject", "AAA-BBB.x",
                "ce_time", "2031-02-28T12:00:00Z",
                "content-type", "application/avro",
                "other", "stays"));
  }

  /** Fails on a header that is there twice. */
  private static Map<String, String> texts(Headers headers) {
    return StreamSupport.stream(headers.spliterator(), false)
        .collect(toMap(Header::key, header -> new String(header.value(), UTF_8)));
  }
}
