package dev.entente.bench.chaos;

import dev.entente.bench.traffic.Delivery;
import dev.entente.bench.traffic.Load;
import java.util.List;

/**
 * One scenario from its first process to its last count.
 *
 * @param scenario what is done
 * @param plan how much traffic
 */
record Run(Scenario scenario, Plan plan) {

  Outcome outcome() throws InterruptedException {
    long begin = System.nanoTime();
    try (Stage stage = Stage.open(scenario.brokers())) {
      scenario.prepare(stage);
      List<Delivery> deliveries = scenario.traffic(plan, stage);
      scenario.startInstances(stage);
      Load load = stage.send(deliveries, plan.perSecond());
      scenario.disturb(stage, load);
      load.await();
      stage.replaceTheDead();
      List<Check> checks = new Verification(stage, deliveries).run();
      return new Outcome(
          scenario.toString(),
          plan.seed(),
          deliveries.size(),
          (System.nanoTime() - begin) / 1e9,
          stage.disturbances(),
          checks);
    }
  }
}
