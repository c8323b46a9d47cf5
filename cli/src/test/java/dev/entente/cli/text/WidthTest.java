package dev.entente.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WidthTest {

  @Test
  void accentsTakeNoColumnAndHangulTakesTwo() {
    assertThat(Width.of("Seoul")).isEqualTo(5);
    assertThat(Width.of("São Tomé")).isEqualTo(8);
    assertThat(Width.of("Sa\u0303o")).as("a combining tilde").isEqualTo(3);
    assertThat(Width.of("서울")).isEqualTo(4);
    assertThat(Width.of("東京")).isEqualTo(4);
    assertThat(Width.of("a\u200Db")).as("a zero-width joiner").isEqualTo(2);
  }

  @Test
  void paddingCountsColumnsNotCharacters() {
    assertThat(Width.padRight("서울", 6)).isEqualTo("서울  ");
    assertThat(Width.padLeft("ab", 4)).isEqualTo("  ab");
    assertThat(Width.padRight("long", 2)).isEqualTo("long");
  }

  @Test
  void textIsWrappedAtSpaces() {
    assertThat(Width.wrap("the two sides met in  Seoul", 10))
        .containsExactly("the two", "sides met", "in Seoul");
  }

  @Test
  void aWordThatIsTooLongIsBroken() {
    assertThat(Width.wrap("a Llanfairpwllgwyn b", 6))
        .containsExactly("a", "Llanfa", "irpwll", "gwyn b");
    assertThat(Width.wrap("서울특별시", 4)).containsExactly("서울", "특별", "시");
  }

  @Test
  void nothingIsOneEmptyLine() {
    assertThat(Width.wrap("", 10)).containsExactly("");
  }
}
