package dev.entente.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RememberedTest {

  @Test
  void tasksTogetherRememberNoMoreHoweverManyTheyAre() {
    Remembered.Share first = Remembered.STATES.join();
    int shares = first.most();

    Remembered.Share second = Remembered.STATES.join();

    assertThat(first.most() + second.most()).isPositive().isLessThanOrEqualTo(shares);

    second.close();

    assertThat(first.most()).isEqualTo(shares);
    first.close();
  }

  @Test
  void keysUsedLongestAgoAreForgottenFirst() {
    Recent<String> recent = new Recent<>(() -> 2);
    recent.put("ETH-KEN", "steady");
    recent.put("BRA-IND", "warming");
    recent.get("ETH-KEN");

    recent.put("JPN-KOR", "cooling");

    assertThat(recent.get("BRA-IND")).isNull();
    assertThat(recent.get("ETH-KEN")).isEqualTo("steady");
  }
}
