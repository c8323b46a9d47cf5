package dev.entente.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** What every record of the contract must have. */
class ContractTest {

  private static final Schema.Type RECORD = Schema.Type.RECORD;
  private static final Schema.Type ENUM = Schema.Type.ENUM;

  @Test
  void everyTypeSaysWhatItIs() {
    assertThat(types()).allSatisfy(type -> assertThat(type.getDoc()).isNotBlank());
  }

  @Test
  void everyFieldSaysWhatItHolds() {
    assertThat(types().filter(type -> type.getType() == RECORD))
        .isNotEmpty()
        .flatExtracting(Schema::getFields)
        .allSatisfy(field -> assertThat(field.doc()).as(field.name()).isNotBlank());
  }

  @Test
  void everyEnumIsReadableByAReaderThatKnowsLess() {
    assertThat(types().filter(type -> type.getType() == ENUM))
        .isNotEmpty()
        .allSatisfy(
            type -> assertThat(type.getEnumDefault()).as(type.getName()).isEqualTo("UNKNOWN"));
  }

  @Test
  void everySymbolIsExplained() {
    assertThat(types().filter(type -> type.getType() == ENUM))
        .allSatisfy(
            type ->
                assertThat(type.getEnumSymbols())
                    .allSatisfy(
                        symbol ->
                            assertThat(type.getDoc()).as(type.getName()).contains(symbol + ": ")));
  }

  @Test
  void fieldThatMayBeNullMayBeLeftOut() {
    assertThat(types().filter(type -> type.getType() == RECORD))
        .flatExtracting(Schema::getFields)
        .filteredOn(field -> field.schema().isNullable())
        .isNotEmpty()
        .allSatisfy(field -> assertThat(field.hasDefaultValue()).as(field.name()).isTrue());
  }

  @Test
  void noMapMakesARecordsBytesDependOnChance() {
    assertThat(types().map(Schema::toString)).noneMatch(text -> text.contains("\"type\":\"map\""));
  }

  @Test
  void registeredFormIsFreeOfJava() {
    assertThat(Topics.standard().all())
        .flatExtracting(topic -> topic.schema().stream().toList())
        .hasSize(8)
        .noneMatch(schema -> schema.toString().contains("java"));
  }

  @Test
  void reportSaysOfAMeetingWhatTheCodebookAsksOfAStory() {
    assertThat(fields("Meeting"))
        .contains(
            "countries",
            "bodies",
            "format",
            "mode",
            "status",
            "level",
            "date",
            "place",
            "host",
            "hostEvent",
            "participants");
    assertThat(fields("Report")).contains("background", "main", "evidence", "foundBy");
    assertThat(fields("Participant")).containsExactlyInAnyOrder("name", "country", "title");
  }

  @Test
  void topicNamesAreTheDesigns() {
    assertThat(Topics.standard().all())
        .extracting(Topic::name)
        .containsExactly(
            "wire.stories",
            "wire.rejected",
            "wire.dead-letters",
            "wire.feed-status",
            "wire.tally",
            "diplomacy.decisions",
            "diplomacy.meetings",
            "diplomacy.meeting-events",
            "diplomacy.relations");
  }

  private static Set<String> fields(String type) {
    return types()
        .filter(schema -> schema.getName().equals(type))
        .flatMap(schema -> schema.getFields().stream())
        .map(Schema.Field::name)
        .collect(Collectors.toSet());
  }

  private static Stream<Schema> types() {
    List<Class<? extends org.apache.avro.specific.SpecificRecord>> records = Samples.RECORDS;
    return records.stream().map(Samples::schema).flatMap(Samples::namedTypes).distinct();
  }
}
