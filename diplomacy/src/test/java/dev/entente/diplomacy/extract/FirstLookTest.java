package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.lexicon.Lexicon;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstLookTest {

  private static final Grammar GRAMMAR = Grammar.with(Lexicon.standard(), RuleBook.OURS);
  private static final LocalDate DAY = LocalDate.of(2031, 5, 14);
  private static final Home NOWHERE = new Home(null, null, null, false);

  private final Senses senses = new Senses(GRAMMAR.senses());
  private final FirstLook look = new FirstLook(GRAMMAR, senses);
  private final Tokens tokens = new Tokens();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Poland held talks.",
        "The Polish minister met his staff in Warsaw.",
        "They met at the plant.",
        "The mayor of Gdansk met Polish workers."
      })
  void storyOfOneStateIsLeft(String text) {
    assertThat(hasTwoSides(text, NOWHERE, DAY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Poland met Slovakia.",
        "The Polish minister left for Bratislava.",
        "Poland joined the United Nations.",
        "The Baltic states held talks."
      })
  void twoSidesAreReadOn(String text) {
    assertThat(hasTwoSides(text, NOWHERE, DAY)).isTrue();
  }

  @Test
  void whereAStoryWasWrittenMayBeTheOtherSide() {
    Home bratislava = new Home("SVK", "Bratislava", "SVK", false);

    assertThat(hasTwoSides("The minister met Polish officials.", bratislava, DAY)).isTrue();
    assertThat(hasTwoSides("The minister met Slovak officials.", bratislava, DAY)).isFalse();
  }

  @Test
  void stateThatHadAnotherNameMayBeTwo() {
    LocalDate before = LocalDate.of(1999, 5, 14);

    assertThat(hasTwoSides("Belgrade met Serbia.", NOWHERE, before)).isTrue();
  }

  @Test
  void wordOfAMeetingMayStandAnywhere() {
    read("The bread was fresh, and so the bakers met.", DAY);
    assertThat(look.hasTrigger(tokens)).isTrue();

    read("The two loaves were fresh.", DAY);
    assertThat(look.hasTrigger(tokens)).isFalse();
  }

  private boolean hasTwoSides(String text, Home home, LocalDate published) {
    read(text, published);
    return look.hasTwoSides(tokens, home, published);
  }

  private void read(String text, LocalDate published) {
    tokens.reset(text);
    new Tokenizer(GRAMMAR.vocabulary()).read(tokens, 0, text.length());
    GRAMMAR.classify(tokens);
    senses.read(tokens, published);
  }
}
