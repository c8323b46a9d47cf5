package dev.entente.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.schemas.diplomacy.DateRange;
import dev.entente.schemas.diplomacy.RecentChange;
import dev.entente.schemas.wire.DeadLetter;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordJsonTest {

  static Stream<Class<? extends SpecificRecord>> records() {
    return Samples.RECORDS.stream();
  }

  @Test
  void datesTimesAndNullsReadAsTheyMean() {
    Rejection rejection =
        Rejection.newBuilder()
            .setReason(RejectionReason.NO_DATE)
            .setDetail("line 3: \"no\"\tday")
            .setRemedy("give --published")
            .setRefusedBy("producer")
            .setInput("a.txt")
            .setAt(Instant.parse("2031-02-28T09:05:00Z"))
            .build();

    assertThat(RecordJson.line(rejection))
        .isEqualTo(
            "{\"reason\":\"NO_DATE\",\"detail\":\"line 3: \\\"no\\\"\\tday\","
                + "\"remedy\":\"give --published\",\"refusedBy\":\"producer\",\"input\":\"a.txt\","
                + "\"provider\":null,\"storyId\":null,\"sha256\":null,"
                + "\"at\":\"2031-02-28T09:05:00Z\"}");
  }

  @Test
  void dayIsADateAndANumberANumber() {
    DateRange range =
        DateRange.newBuilder()
            .setFrom(LocalDate.of(2031, 2, 1))
            .setTo(LocalDate.of(2031, 2, 28))
            .build();
    RecentChange change = Samples.bare(RecentChange.class);
    change.put("points", -0.5);

    assertThat(RecordJson.line(range)).isEqualTo("{\"from\":\"2031-02-01\",\"to\":\"2031-02-28\"}");
    assertThat(RecordJson.line(change)).contains("\"points\":-0.5,");
  }

  @Test
  void bytesAreBase64() {
    assertThat(RecordJson.line(Samples.full(DeadLetter.class))).contains("\"value\":\"AP8H\"");
  }

  @ParameterizedTest
  @MethodSource("records")
  <T extends SpecificRecord> void everyFieldIsThereInTheSchemasOrder(Class<T> type)
      throws IOException {
    for (T value : List.of(Samples.full(type), Samples.bare(type))) {
      JsonNode json = new ObjectMapper().readTree(RecordJson.indented(value));
      List<String> names = new ArrayList<>();
      json.fieldNames().forEachRemaining(names::add);

      assertThat(names)
          .containsExactlyElementsOf(
              value.getSchema().getFields().stream().map(Schema.Field::name).toList());
      assertThat(new ObjectMapper().readTree(RecordJson.line(value))).isEqualTo(json);
    }
  }
}
