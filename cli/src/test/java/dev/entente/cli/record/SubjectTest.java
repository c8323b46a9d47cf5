package dev.entente.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"GHA-NOR.1f0c2a77", "CHN-JPN-KOR.50a4", "KOR+EU.50a4a79c2f60", "+EU+UN.50a4a7"})
  void aMeetingIdIsOne(String written) {
    assertThat(Subject.parse(written)).isEqualTo(new Subject.OfMeeting(written));
  }

  @Test
  void namesWithPointsAreAPair() {
    assertThat(Subject.parse("U.S.-Japan")).isEqualTo(new Subject.OfPair("JPN-USA"));
  }
}
