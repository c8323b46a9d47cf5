package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictCheckTest {

  private final StrictCheck check = new StrictCheck(NinjsSchemas.ours());

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "seeds", "formats"))) {
      return files
          .filter(file -> !file.toString().contains("superdesk"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreAsTheirStandardsWantThem(Path sample) throws IOException {
    assertThat(check.of(Input.ofFile(sample))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'uri':'urn:a:1','pubstatus':'cancelled'|/pubstatus",
        "'uri':'urn:a:1','versioncreated':'2026-03-09 10:00'|/versioncreated",
        "'uri':'urn:a:1','type':'text','evolvedfrom':'urn:a:0'|'evolvedfrom'",
        "'uri':'urn:a:1','standard':{'version':'2.1'},'headlines':[{'role':'main'}]|'value'",
        "'uri':'urn:a:1','urgency':12,'pubstatus':'usable'|/urgency",
        "'uri':'urn:a:1','pubStatus':'usable','versioncreated':'2026-03-09T10:00:00Z'|'versioncreated'",
        "'uri':'urn:a:1','standard':{'version':'4.0'}|no schema of ninjs 4",
      })
  void ninjsIsHeldAgainstTheSchemaOfItsGeneration(String fields, String wrong) throws IOException {
    assertThat(wrongs("{" + fields.replace('\'', '"') + "}"))
        .singleElement()
        .asString()
        .contains(wrong);
  }

  @Test
  void superdesksDialectIsSaidToBeOne() throws IOException {
    assertThat(wrongs("{\"guid\":\"urn:a:1\",\"type\":\"text\",\"headline\":\"A\"}"))
        .anyMatch(wrong -> wrong.contains("'uri' not found"))
        .anyMatch(wrong -> wrong.contains("'guid'"));
  }

  @Test
  void lineOfJsonIsNamed() throws IOException {
    String good = "{\"uri\":\"urn:a:1\",\"type\":\"text\"}\n";
    assertThat(check.of(input(good + good + "{\"uri\":\"urn:a:1\",\"type\":\"fax\"}\n")))
        .singleElement()
        .satisfies(one -> assertThat(one.place()).isEqualTo("in:3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<nitf><head/></nitf>|body is missing",
        "<nitf><head><docdata><urgency ed-urg='9'/></docdata></head><body/></nitf>|from 1 to 8",
        "<feed><id>a</id><title>b</title><updated>yesterday</updated></feed>|updated is not a date",
        "<rss version='2.0'><channel><title>a</title><link>b</link></channel></rss>|description is"
            + " missing",
      })
  void xmlIsHeldAgainstWhatItsVocabularyRequires(String xml, String wrong) throws IOException {
    assertThat(wrongs(xml)).singleElement().asString().contains(wrong);
  }

  @Test
  void itemOfAMessageIsNamed() throws IOException {
    String item =
        "<newsItem guid='g' standard='NewsML-G2' standardversion='2.34'><catalogRef href='c'/>"
            + "<itemMeta><itemClass qcode='ninat:text'/><provider/>%s</itemMeta></newsItem>";
    String stamp = "<versionCreated>2026-03-06T07:30:00Z</versionCreated>";
    assertThat(
            check.of(
                input(
                    "<newsMessage><header><sent>2026-03-06T07:30:00Z</sent></header><itemSet>"
                        + item.formatted(stamp)
                        + item.formatted("")
                        + "</itemSet></newsMessage>")))
        .containsExactly(
            new Departure(
                "in newsMessage > itemSet > newsItem[2]", "itemMeta/versionCreated is missing"));
  }

  @Test
  void telexThatIsNotClosedIsSaid() throws IOException {
    assertThat(wrongs("ZCZC 001\nA headline\nA text.\n")).containsExactly("1 ZCZC, but 0 NNNN");
  }

  @Test
  void unreadableAndPlainTextsAreNobodysStandard() throws IOException {
    assertThat(wrongs("{\"uri\":")).isEmpty();
    assertThat(wrongs("<nitf><body>")).isEmpty();
    assertThat(wrongs("A headline\n\nOSLO, March 9 (Mer) -- A text.\n")).isEmpty();
  }

  @Test
  void schemasOfOthersAreUsedWhereTheyAreGiven(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("any-name.json"),
        "{\"$schema\":\"http://json-schema.org/draft-04/schema#\","
            + "\"id\":\"http://x.example/ninjs-schema_1.4.json#\",\"required\":[\"uri\",\"byline\"]}");
    StrictCheck theirs = new StrictCheck(NinjsSchemas.in(folder));

    assertThat(theirs.of(input("{\"uri\":\"urn:a:1\",\"type\":\"fax\"}")))
        .singleElement()
        .satisfies(one -> assertThat(one.wrong()).contains("'byline'"));
  }

  @Test
  void folderWithoutSchemasIsRefusedWithTheRemedy(@TempDir Path folder) {
    assertThatThrownBy(() -> NinjsSchemas.in(folder)).hasMessageContaining("put IPTC's there");
  }

  private List<String> wrongs(String text) throws IOException {
    return check.of(input(text)).stream().map(Departure::wrong).toList();
  }

  private static Input input(String text) {
    return Input.ofBytes("in", text.getBytes(StandardCharsets.UTF_8));
  }
}
