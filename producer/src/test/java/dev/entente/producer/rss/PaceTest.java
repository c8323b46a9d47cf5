package dev.entente.producer.rss;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Duration INTERVAL = Duration.ofMinutes(5);

  private final Pace pace = new Pace(INTERVAL, new Random(7));

  @Test
  void pollsAreATenthApartAtMost() {
    for (int i = 0; i < 100; i++) {
      assertThat(pace.afterSuccess())
          .isBetween(
              INTERVAL.multipliedBy(9).dividedBy(10), INTERVAL.multipliedBy(11).dividedBy(10));
    }
  }

  @Test
  void failuresDoubleThePauseUpToAnHour() {
    assertThat(pace.afterFailure(null)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
    assertThat(pace.afterFailure(null)).isBetween(Duration.ofMinutes(18), Duration.ofMinutes(22));
    for (int i = 0; i < 100; i++) {
      assertThat(pace.afterFailure(null)).isLessThanOrEqualTo(Duration.ofMinutes(66));
    }
    assertThat(pace.afterSuccess()).isLessThan(Duration.ofMinutes(6));
  }

  @Test
  void serverThatAsksForTimeGetsIt() {
    assertThat(pace.afterFailure("1800")).isBetween(Duration.ofMinutes(27), Duration.ofMinutes(33));
    assertThat(pace.afterFailure("Wed, 21 Oct")).isLessThan(Duration.ofMinutes(23));
  }
}
