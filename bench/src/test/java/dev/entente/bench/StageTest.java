package dev.entente.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.entente.diplomacy.extract.Extractor;
import dev.entente.diplomacy.story.Story;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StageTest {

  private static final double ROUNDING = 1e-9;

  @Test
  void everyPartOfTheExtractorWorksForAStage() {
    List<String> unknown =
        Stream.concat(parts(Extractor.class), parts(Extractor.class).flatMap(StageTest::directed))
            .map(Class::getSimpleName)
            .filter(name -> Stage.of(name).isEmpty())
            .distinct()
            .toList();
    assertThat(unknown).as("classes that Stage should name").isEmpty();
  }

  private static Stream<Class<?>> directed(Class<?> part) {
    return part.getSimpleName().equals("SentenceReader") ? parts(part) : Stream.empty();
  }

  private static Stream<Class<?>> parts(Class<?> whole) {
    return Arrays.stream(whole.getDeclaredFields())
        .<Class<?>>map(field -> field.getType())
        .filter(type -> type.getPackage() == Extractor.class.getPackage());
  }

  @Test
  void theSharesOfTheStagesAddUpAndMostOfTheTimeHasAName() {
    Consumer<Story> read = Extractor.standard()::read;
    Map<Stage, Double> shares =
        StageSampler.shares(WireCorpus.diplomatic(100), read, Duration.ofSeconds(2));
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(sum).isCloseTo(1, within(ROUNDING));
    assertThat(shares.get(Stage.REST)).isLessThan(0.5);
    assertThat(shares.get(Stage.MEETINGS)).isPositive();
  }
}
