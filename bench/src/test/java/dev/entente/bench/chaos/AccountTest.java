package dev.entente.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.bench.traffic.Delivery;
import dev.entente.bench.traffic.Traffic;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final List<Delivery> TRAFFIC = Traffic.deliveries(3, 4_000);

  @Test
  void sameSeedMakesTheSameTraffic() {
    assertThat(Traffic.deliveries(3, 200).stream().map(Delivery::story))
        .containsExactlyElementsOf(TRAFFIC.subList(0, 200).stream().map(Delivery::story).toList());
  }

  @Test
  void everyDeliveryComesToOneThing() {
    Counts counts = Account.of(TRAFFIC).counts();

    assertThat(counts.all()).isEqualTo(TRAFFIC.size());
    assertThat(counts.deadLettered).isBetween(5L, 60L);
    assertThat(counts.unchanged).isBetween(200L, 600L);
    assertThat(counts.stale).isPositive();
  }

  @Test
  void correctionReplacesTheTextAndKillEndsTheStory() {
    WireStory first = TRAFFIC.get(0).story().orElseThrow();
    WireStory second =
        WireStory.newBuilder(first)
            .setVersion(2L)
            .setAction(Action.CORRECTION)
            .setBody("New.")
            .build();
    WireStory kill =
        WireStory.newBuilder(first).setVersion(3L).setAction(Action.KILL).setBody("").build();

    Account corrected = Account.of(List.of(Delivery.of(first), Delivery.of(second)));
    Account killed =
        Account.of(List.of(Delivery.of(first), Delivery.of(kill), Delivery.of(second)));

    assertThat(corrected.inForce()).containsExactly(second);
    assertThat(killed.inForce()).isEmpty();
    assertThat(killed.counts().stale).isEqualTo(1);
  }
}
