package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortedNamesTest {

  @Test
  void namesStandInOrderAndOnce() {
    List<String> names = List.of();
    for (String name : List.of("POL", "CHL", "SVK", "POL", "AUT")) {
      names = SortedNames.with(names, name);
    }

    assertThat(names).containsExactly("AUT", "CHL", "POL", "SVK");
  }

  @Test
  void aListThatWasHandedOutStaysAsItWas() {
    List<String> three = SortedNames.with(List.of("CHL", "POL"), "SVK");

    SortedNames.with(three, "AUT");

    assertThat(three).containsExactly("CHL", "POL", "SVK");
  }

  @Test
  void twoListsBecomeOne() {
    assertThat(SortedNames.together(List.of("CHL", "POL"), List.of("AUT", "POL")))
        .containsExactly("AUT", "CHL", "POL");
    assertThat(SortedNames.together(List.of(), List.of("AUT"))).containsExactly("AUT");
  }
}
