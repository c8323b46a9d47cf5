package dev.entente.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.cli.text.Screen.Tone;
import dev.entente.cli.text.Table.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final Screen WIDE = new Screen(120, false);

  @Test
  void columnsLineUpWhateverTheScript() {
    Table table = new Table("Place", "Temp");
    table.row(Cell.of("서울"), Cell.of("+12"));
    table.row(Cell.of("São Tomé"), Cell.of("-3"));

    assertThat(table.lines(WIDE))
        .containsExactly("Place     Temp", "--------  ----", "서울      +12", "São Tomé  -3");
  }

  @Test
  void theWidestColumnGivesWayOnANarrowScreen() {
    Table table = new Table("Pair", "Open issues");
    table.row(Cell.of("AAA-BBB"), Cell.of("fishing rights in the strait ".repeat(4)));

    List<String> lines = table.lines(new Screen(80, false));

    assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> line.length() <= 80);
    assertThat(lines.get(3)).startsWith("         ");
    assertThat(String.join(" ", lines).split("fishing", -1)).hasSize(5);
  }

  @Test
  void coloursDoNotMoveTheColumns() {
    Table table = new Table("Phase", "Next");
    table.row(new Cell("warm", Tone.GOOD), Cell.of("none"));

    assertThat(table.lines(new Screen(80, true)).get(2)).isEqualTo("\033[32mwarm \033[0m  none");
  }

  @Test
  void aRowHasAsManyCellsAsThereAreTitles() {
    Table table = new Table("One", "Two");

    assertThatThrownBy(() -> table.row(Cell.of("only one")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 cells under 2 titles");
  }
}
