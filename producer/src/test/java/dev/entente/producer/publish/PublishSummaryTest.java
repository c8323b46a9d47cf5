package dev.entente.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.schemas.wire.RejectionReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublishSummaryTest {

  private static PublishSummary summary() {
    Tally tally = new Tally();
    for (int i = 0; i < 1500; i++) {
      tally.read();
    }
    for (int i = 0; i < 1487; i++) {
      tally.published();
    }
    for (int i = 1; i <= 12; i++) {
      tally.rejected(RejectionReason.NO_DATE, "feed.jsonl:" + i, "no date");
    }
    tally.failed("a record for wire.stories was not taken: too large");
    tally.unreadable("b.txt", "permission denied");
    return tally.summary(Duration.ofMillis(1500));
  }

  @Test
  void personSeesTheSumTheReasonsAndWhere() {
    assertThat(summary().text())
        .contains(
            "1,500 read = 1,487 published + 12 rejected + 1 failed, in 1.5 s (1,000 stories/s)")
        .contains("rejected as NO_DATE: 12")
        .contains("  feed.jsonl:10: no date")
        .doesNotContain("feed.jsonl:11")
        .contains("  and 2 more")
        .contains("not read: b.txt: permission denied")
        .contains("failed: a record for wire.stories");
  }

  @Test
  void machineGetsTheSame() throws JsonProcessingException {
    JsonNode json = new JsonMapper().readTree(summary().json());

    assertThat(json.path("read").asLong()).isEqualTo(1500);
    assertThat(json.path("published").asLong()).isEqualTo(1487);
    assertThat(json.path("rejected").asLong()).isEqualTo(12);
    assertThat(json.path("failed").asLong()).isEqualTo(1);
    assertThat(json.path("rejectedByReason").path("NO_DATE").path("count").asLong()).isEqualTo(12);
    assertThat(json.path("unreadable").get(0).asText()).contains("b.txt");
    assertThat(json.path("seconds").asDouble()).isEqualTo(1.5);
  }
}
