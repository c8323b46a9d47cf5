package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.diplomacy.lexicon.LexiconException;
import dev.entente.diplomacy.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A newsroom's own rules: what a line stands for, and what is said of a broken one. */
class OwnRulesTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2031, 5, 14);

  @TempDir private Path folder;

  private Extractor with(String file, String... lines) throws IOException {
    String rule =
        "rule ours\n  example Anna Kovar met Jan Wrona.\n  not Anna Kovar met no one.\n  ";
    Files.writeString(folder.resolve(file), rule + String.join("\n  ", lines));
    return Extractor.with(folder);
  }

  private static List<VerbForm> forms(String verb) {
    List<String> lines = List.of("rule ours", "  verb " + verb);
    return VerbForm.of(RuleFile.parse("ours", lines).rules().get(0));
  }

  @Test
  void aVerbHasEachOfItsFormsWithEachOfItsEndings() {
    assertThat(
            forms("send, pass | sends, passes | sent, passed | sending, passing + a note, a gift"))
        .extracting(form -> form.form() + " " + form.phrase())
        .containsExactly(
            "BASE send a note",
            "BASE send a gift",
            "BASE pass a note",
            "BASE pass a gift",
            "THIRD sends a note",
            "THIRD sends a gift",
            "THIRD passes a note",
            "THIRD passes a gift",
            "PAST sent a note",
            "PAST sent a gift",
            "PAST passed a note",
            "PAST passed a gift",
            "GERUND sending a note",
            "GERUND sending a gift",
            "GERUND passing a note",
            "GERUND passing a gift");
  }

  @Test
  void aParticipleIsAPast() {
    assertThat(forms("see | sees | saw | seeing | seen"))
        .contains(new VerbForm(Trigger.Form.PAST, "seen"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "verb see | sees | saw; 'verb' has 3 forms; write base | third person | past | gerund",
        "verb see | sees | saw | seeing | seen | seer; 'verb' has 6 forms; write base | third",
        "verb see | sees | saw, | seeing; 'verb' has an empty phrase; write one, or take out",
        "verb see | sees | saw | seeing +; 'verb' has an empty phrase; write one, or take out",
        "verb see | sees | saw | seeing + him + her; 'verb' has two '+'; write the words behind",
        "object them; 'object' is 'them'; write one or more of [DIRECT, PERSON, VISITED, ENVOY",
        "things some; 'things' is 'some'; write yes or no",
        "sends yes; 'sends' is no key here; write one of [verb, object, mode, level, weak, swap",
      })
  void aBrokenLineIsNamedWithItsRemedy(String line, String what, String remedy) {
    assertThatThrownBy(() -> with("meeting-verbs.rules", line))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(
            folder.resolve("meeting-verbs.rules") + ":1: rule ours: " + what + "; " + remedy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "object by, none; A dance was waltzed by KOVAR and WRONA on Monday.; A dance was waltzed by KOVAR on Monday.",
        "holders yes; KOVAR and WRONA waltzed in Krakow.; Slovakia and Poland waltzed in Krakow.",
        "together yes; KOVAR and WRONA waltzed in Krakow.; KOVAR praised WRONA. They waltzed in Krakow.",
        "things yes; KOVAR and WRONA waltzed in Krakow.; KOVAR and WRONA waltzed dances in Krakow.",
      })
  void aVerbSaysWhoDoesIt(String key, String meeting, String none) throws IOException {
    Extractor extractor =
        with(
            "meeting-verbs.rules",
            "verb waltz | waltzes | waltzed | waltzing",
            key.startsWith("object") ? "" : "object none",
            key);
    assertThat(isFound(extractor, meeting)).as(meeting).isTrue();
    assertThat(isFound(extractor, none)).as(none).isFalse();
  }

  private static boolean isFound(Extractor extractor, String sentence) {
    String text =
        sentence
            .replace("KOVAR", "Slovak Foreign Minister Anna Kovar")
            .replace("WRONA", "Polish Foreign Minister Jan Wrona");
    Story story = new Story("own", "Tatra Press", PUBLISHED, null, null, text);
    return ((Extraction) extractor.read(story))
        .meetings().stream().anyMatch(meeting -> meeting.foundBy().startsWith("ours+"));
  }
}
