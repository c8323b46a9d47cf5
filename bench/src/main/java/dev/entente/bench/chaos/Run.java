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
      return stage.outcome(scenario.toString(), plan, deliveries, checks);
    }
  }
}
