package dev.entente.streams.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class BrakeTest {

  private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");

  private final Brake brake = new Brake(2, InstantSource.fixed(NOON));

  @Test
  void bearsAsManyAMinuteAsItIsTold() {
    assertThat(brake.bears(NOON)).isTrue();
    assertThat(brake.bears(NOON.plusSeconds(30))).isTrue();
    assertThat(brake.isPulled()).isFalse();
  }

  @Test
  void oneMoreWithinTheMinutePullsItForGood() {
    brake.bears(NOON);
    brake.bears(NOON.plusSeconds(30));

    assertThat(brake.bears(NOON.plusSeconds(60))).isFalse();
    assertThat(brake.bears(NOON.plusSeconds(600))).isFalse();
    assertThat(brake.isPulled()).isTrue();
  }

  @Test
  void failuresOlderThanAMinuteDoNotCount() {
    brake.bears(NOON);
    brake.bears(NOON.plusSeconds(30));

    assertThat(brake.bears(NOON.plusSeconds(61))).isTrue();
  }
}
