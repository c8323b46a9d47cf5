package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.diplomacy.lexicon.Lexicon;
import dev.entente.diplomacy.lexicon.LexiconException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A newsroom's own rules: what a line stands for, and what is said of a broken one. */
class OwnRulesTest {

  private static final Path VERBS = Path.of("ours", "meeting-verbs.rules");

  private static void verbs(String... lines) {
    List<String> rule =
        List.of(
            "rule ours",
            "  example Slovak President Anna Kovar met Polish President Jan Wrona on Monday.",
            "  not Slovak President Anna Kovar met Polish pupils on Monday.");
    List<String> all = new ArrayList<>(rule);
    all.addAll(List.of(lines));
    Grammar.with(Lexicon.standard(), RuleBook.with(Map.of(VERBS, all)));
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
        "see | sees | saw; 'verb' has 3 forms; write base | third person | past | gerund",
        "see | sees | saw | seeing | seen | seer; 'verb' has 6 forms; write base | third person",
        "see | sees | saw, | seeing; 'verb' has an empty phrase; write one, or take out",
        "see | sees | saw | seeing +; 'verb' has an empty phrase; write one, or take out",
        "see | sees | saw | seeing + him + her; 'verb' has two '+'; write the words behind all",
      })
  void aBrokenVerbIsNamedWithItsRemedy(String verb, String what, String remedy) {
    assertThatThrownBy(() -> verbs("  verb " + verb))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(VERBS + ":1: rule ours: " + what + "; " + remedy);
  }
}
