package dev.entente.schemas.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokersTest {

  @Test
  @Timeout(5)
  void portThatNobodyListensOnIsToldAtOnce() throws IOException {
    String address;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = "127.0.0.1:" + socket.getLocalPort();
    }

    assertThatThrownBy(() -> Brokers.connect(Map.of("bootstrap.servers", address)))
        .isInstanceOf(BrokerUnavailableException.class)
        .hasMessage(
            "no Kafka broker answers at %s (Connection refused): start it, or give the right"
                + " bootstrap.servers",
            address);
  }

  @Test
  @Timeout(20)
  void listenerThatNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Brokers brokers =
            Brokers.connect(
                Map.of(
                    "bootstrap.servers",
                    "127.0.0.1:" + mute.getLocalPort(),
                    "request.timeout.ms",
                    1000,
                    "default.api.timeout.ms",
                    1000))) {
      long start = System.nanoTime();

      assertThatThrownBy(() -> brokers.existing(List.of("a")))
          .isInstanceOf(BrokerUnavailableException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " , ", "localhost", "localhost:", "localhost:http"})
  void addressThatIsNoneIsNamed(String setting) {
    assertThatThrownBy(() -> Brokers.connect(Map.of("bootstrap.servers", setting)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bootstrap.servers");
  }
}
