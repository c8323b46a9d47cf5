package dev.entente.bench.chaos;

import dev.entente.bench.traffic.Delivery;
import dev.entente.bench.traffic.Load;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * The control: the same traffic through an application that commits at least once. It must be found
 * wrong, or the verification is blind.
 */
enum Control {
  /** Halted once, at the worst moment: between a store's changelog and what follows from it. */
  HALTED {
    @Override
    void disturb(Stage stage, Load load, Plan plan) throws InterruptedException {
      Instance reckless = stage.start(program("--halt"), Map.of());
      if (!reckless.awaitEnd(PATIENCE)) {
        throw new IllegalStateException("too few deliveries: it was not halted among them");
      }
      stage.note("halted between changelog and output");
      stage.instances().remove(reckless);
      stage.start(program("--no-halt"), Map.of());
    }
  },
  /** Killed again and again, at random. */
  KILLED {
    @Override
    void disturb(Stage stage, Load load, Plan plan) throws InterruptedException {
      Random random = new Random(plan.seed());
      for (int kills = 0; kills < LEAST_KILLS || !load.isOver(); kills++) {
        Instance reckless = stage.start(program("--no-halt"), Map.of());
        stage.awaitWork();
        Thread.sleep(random.nextInt(LONGEST_LIFE_MS));
        reckless.kill();
        stage.instances().remove(reckless);
        stage.note("killed it; accepted so far: " + stage.accepted());
      }
      stage.start(program("--no-halt"), Map.of());
    }
  };

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int LEAST_KILLS = 3;
  private static final int LONGEST_LIFE_MS = 3_000;

  /** Runs it and returns how it was judged. */
  Outcome run(Plan plan, Reference reference) throws InterruptedException {
    try (Stage stage = Stage.open(1)) {
      List<Delivery> deliveries =
          plan.traffic().stream().filter(delivery -> delivery.story().isPresent()).toList();
      Verification verification = new Verification(stage, deliveries, reference);
      Load load = stage.send(deliveries, plan.perSecond());
      disturb(stage, load, plan);
      load.await();
      stage.note("everything is sent");
      List<Check> checks = verification.run();
      return stage.outcome("control, " + name().toLowerCase(Locale.ROOT), plan, deliveries, checks);
    }
  }

  /** Does its worst. */
  abstract void disturb(Stage stage, Load load, Plan plan) throws InterruptedException;

  private static List<String> program(String option) {
    return List.of(RecklessMain.class.getName(), option);
  }
}
