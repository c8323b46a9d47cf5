package dev.entente.bench.chaos;

import dev.entente.bench.traffic.Delivery;
import dev.entente.bench.traffic.Load;
import java.util.ArrayList;
import java.util.List;

/**
 * One scenario from its first process to its last count.
 *
 * @param scenario what is done
 * @param plan how much traffic
 * @param reference what must come out
 */
record Run(Scenario scenario, Plan plan, Reference reference) {

  Outcome outcome() throws InterruptedException {
    long begin = System.nanoTime();
    try (Stage stage = Stage.open(scenario.brokers())) {
      scenario.prepare(stage);
      List<Delivery> deliveries = scenario.traffic(plan, stage);
      Verification verification = new Verification(stage, deliveries, reference);
      scenario.startInstances(stage);
      Load load = stage.send(deliveries, plan.perSecond());
      scenario.disturb(stage, load);
      load.await();
      stage.note("everything is sent");
      stage.replaceTheDead();
      List<Check> checks = new ArrayList<>(verification.run());
      checks.addAll(scenario.checks(stage));
      if (!checks.stream().allMatch(Check::holds)) {
        stage.keepLogs();
      }
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
