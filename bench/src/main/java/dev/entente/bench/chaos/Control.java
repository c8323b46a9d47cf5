package dev.entente.bench.chaos;

import dev.entente.bench.traffic.Delivery;
import dev.entente.bench.traffic.Load;
import dev.entente.bench.traffic.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The control: the same traffic through an application that commits at least once and is halted
 * between a store's changelog and the output. It must be found wrong, or the verification is blind.
 */
final class Control {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Control() {}

  static Outcome run(Plan plan, Reference reference) throws InterruptedException {
    long begin = System.nanoTime();
    try (Stage stage = Stage.open(1)) {
      List<Delivery> deliveries =
          Traffic.deliveries(plan.seed(), plan.deliveries()).stream()
              .filter(delivery -> delivery.story().isPresent())
              .toList();
      Verification verification = new Verification(stage, deliveries, reference);
      Instance reckless = stage.start(List.of(RecklessMain.class.getName(), "--halt"), Map.of());
      Load load = stage.send(deliveries, plan.perSecond());
      if (!reckless.awaitEnd(PATIENCE)) {
        throw new IllegalStateException("too few deliveries: it was not halted among them");
      }
      stage.note("halted between changelog and output");
      stage.instances().remove(reckless);
      stage.start(List.of(RecklessMain.class.getName(), "--no-halt"), Map.of());
      load.await();
      stage.note("everything is sent");
      List<Check> checks = verification.run();
      return new Outcome(
          "control",
          plan.seed(),
          deliveries.size(),
          (System.nanoTime() - begin) / 1e9,
          stage.disturbances(),
          checks);
    }
  }
}
