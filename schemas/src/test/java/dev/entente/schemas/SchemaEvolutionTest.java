package dev.entente.schemas;

import static dev.entente.schemas.Compatibility.BACKWARD_TRANSITIVE;
import static dev.entente.schemas.Compatibility.FULL_TRANSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The check itself, on made-up versions of a made-up record. */
class SchemaEvolutionTest {

  private static final String NAME = "{\"name\":\"name\",\"type\":\"string\"}";
  private static final String COUNT = "{\"name\":\"count\",\"type\":\"int\"}";
  private static final String COUNT_OR_0 = "{\"name\":\"count\",\"type\":\"int\",\"default\":0}";

  @Test
  void sameSchemaIsFine() {
    Schema schema = record(NAME, COUNT);

    assertThat(SchemaEvolution.problems(schema, List.of(schema), FULL_TRANSITIVE)).isEmpty();
  }

  @Test
  void firstVersionIsFine() {
    assertThat(SchemaEvolution.problems(record(NAME), List.of(), FULL_TRANSITIVE)).isEmpty();
  }

  @Test
  void addedFieldWithDefaultIsFine() {
    assertThat(
            SchemaEvolution.problems(
                record(NAME, COUNT_OR_0), List.of(record(NAME)), FULL_TRANSITIVE))
        .isEmpty();
  }

  @Test
  void addedFieldWithoutDefaultIsCaught() {
    assertThat(
            SchemaEvolution.problems(
                record(NAME, COUNT), List.of(record(NAME)), BACKWARD_TRANSITIVE))
        .containsExactly("cannot read records of version 1: no default for field count");
  }

  @Test
  void removedFieldWithoutDefaultIsCaughtWhereOldReadersCount() {
    Schema current = record(NAME);
    List<Schema> earlier = List.of(record(NAME, COUNT));

    assertThat(SchemaEvolution.problems(current, earlier, BACKWARD_TRANSITIVE)).isEmpty();
    assertThat(SchemaEvolution.problems(current, earlier, FULL_TRANSITIVE))
        .containsExactly("readers of version 1 cannot read it: no default for field count");
  }

  @Test
  void removedFieldWithDefaultIsFine() {
    assertThat(
            SchemaEvolution.problems(
                record(NAME), List.of(record(NAME, COUNT_OR_0)), FULL_TRANSITIVE))
        .isEmpty();
  }

  @Test
  void changedTypeIsCaught() {
    assertThat(
            SchemaEvolution.problems(
                record(COUNT.replace("int", "string")),
                List.of(record(COUNT)),
                BACKWARD_TRANSITIVE))
        .singleElement()
        .asString()
        .contains("STRING", "INT", "/fields/0/type");
  }

  @Test
  void addedEnumSymbolIsFineWithADefaultAndCaughtWithout() {
    assertThat(
            SchemaEvolution.problems(
                record(kind("UNKNOWN,A,B", true)),
                List.of(record(kind("UNKNOWN,A", true))),
                FULL_TRANSITIVE))
        .isEmpty();
    assertThat(
            SchemaEvolution.problems(
                record(kind("UNKNOWN,A,B", false)),
                List.of(record(kind("UNKNOWN,A", false))),
                FULL_TRANSITIVE))
        .containsExactly("readers of version 1 cannot read it: no default for enum symbols [B]");
  }

  @Test
  void removedEnumSymbolIsCaughtWithoutADefault() {
    assertThat(
            SchemaEvolution.problems(
                record(kind("UNKNOWN", false)),
                List.of(record(kind("UNKNOWN,A", false))),
                BACKWARD_TRANSITIVE))
        .containsExactly("cannot read records of version 1: no default for enum symbols [A]");
  }

  @Test
  void versionsBeforeTheLastCountToo() {
    List<Schema> earlier =
        List.of(record(COUNT.replace("int", "string")), record(NAME), record(NAME, COUNT_OR_0));

    assertThat(SchemaEvolution.problems(record(NAME, COUNT_OR_0), earlier, BACKWARD_TRANSITIVE))
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("cannot read records of version 1: "));
  }

  private static String kind(String symbols, boolean withDefault) {
    return "{\"name\":\"kind\",\"type\":{\"type\":\"enum\",\"name\":\"Kind\",\"symbols\":[\""
        + symbols.replace(",", "\",\"")
        + "\"]"
        + (withDefault ? ",\"default\":\"UNKNOWN\"" : "")
        + "}}";
  }

  private static Schema record(String... fields) {
    return new Schema.Parser()
        .parse(
            "{\"type\":\"record\",\"name\":\"Thing\",\"fields\":["
                + String.join(",", fields)
                + "]}");
  }
}
