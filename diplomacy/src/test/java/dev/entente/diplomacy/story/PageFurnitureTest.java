package dev.entente.diplomacy.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.story.PageFurniture.Effect;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table does what its example says. */
class PageFurnitureTest {

  private final PageFurniture furniture = PageFurniture.standard();

  private static List<Tables.Row> rows() {
    return Tables.rows("page-furniture.tsv", 4);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theExampleOfARowIsRecognised(Tables.Row row) {
    String example = row.cell(3);
    switch (Effect.valueOf(row.cell(0))) {
      case REST -> assertThat(effectOf(example)).isEqualTo(Effect.REST);
      case LINE -> assertThat(effectOf(example)).isEqualTo(Effect.LINE);
      case LIST -> assertThat(effectOf(example)).isEqualTo(Effect.LIST);
      case TAIL -> {
        int last = example.lastIndexOf(' ') + 1;
        assertThat(furniture.isTail(example, last, example.length())).isTrue();
      }
      case CAPTION, SIDE, POSE ->
          assertThat(furniture.isCaption(example, 0, example.length())).isTrue();
    }
  }

  private Effect effectOf(String line) {
    return furniture.effectOf(line, 0, line.length());
  }
}
