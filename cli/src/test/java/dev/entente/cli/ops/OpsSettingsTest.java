package dev.entente.cli.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpsSettingsTest {

  @Test
  void nothingListensUnlessAPortIsGiven() {
    assertThat(OpsSettings.parse(Map.of()).port()).isEmpty();
    assertThat(OpsSettings.parse(Map.of("ops.port", "")).port()).isEmpty();
  }

  @Test
  void whoeverGivesAPortListensOnLoopbackOnly() {
    OpsSettings settings = OpsSettings.parse(Map.of("ops.port", "8099"));
    assertThat(settings.port()).contains(8099);
    assertThat(settings.host()).isEqualTo("127.0.0.1");
  }

  @Test
  void anotherAddressCanBeGiven() {
    assertThat(OpsSettings.parse(Map.of("ops.host", "0.0.0.0")).host()).isEqualTo("0.0.0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "-1", "65536"})
  void whatIsNoPortIsRefusedByName(String port) {
    assertThatThrownBy(() -> OpsSettings.parse(Map.of("ops.port", port)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ops.port")
        .hasMessageContaining(port);
  }
}
