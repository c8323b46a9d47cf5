package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class QuietRepeatsTest {

  private final QuietRepeats filter = new QuietRepeats();

  @Test
  void aWarningOfKafkasClientsIsNotRepeatedWhicheverThreadSaysIt() {
    assertThat(
            said("org.apache.kafka.clients.NetworkClient", "[Producer clientId=a] Node 1 is away"))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(
            said("org.apache.kafka.clients.NetworkClient", "[Producer clientId=b] Node 1 is away"))
        .isEqualTo(FilterReply.DENY);
    assertThat(
            said("org.apache.kafka.clients.NetworkClient", "[Producer clientId=a] something else"))
        .isEqualTo(FilterReply.NEUTRAL);
  }

  @Test
  void whatWeSayOurselvesIsNeverHeldBack() {
    for (int time = 0; time < 3; time++) {
      assertThat(said("dev.entente.streams.ThreadRecovery", "the broker is away"))
          .isEqualTo(FilterReply.NEUTRAL);
    }
  }

  private FilterReply said(String logger, String message) {
    return filter.decide(
        null, (Logger) LoggerFactory.getLogger(logger), Level.WARN, message, null, null);
  }
}
