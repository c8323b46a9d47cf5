package dev.entente.bench.chaos;

import dev.entente.bench.traffic.Delivery;
import dev.entente.bench.traffic.Load;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What is done to the application while stories come. */
enum Scenario {
  /** One instance is killed every few seconds and replaced. */
  KILL(1) {
    @Override
    void disturb(Stage stage, Load load) throws InterruptedException {
      for (int turn = 0; turn < 2 || !load.isOver(); turn++) {
        stage.awaitWork();
        stage.instances().get(0).kill();
        stage.note("killed an instance; accepted so far: " + stage.accepted());
        stage.replaceTheDead();
        Thread.sleep(3_000);
      }
    }
  },
  /**
   * An instance stops for longer than its session lasts, and comes back as if it were in charge.
   */
  ZOMBIE(1) {
    @Override
    void disturb(Stage stage, Load load) throws InterruptedException {
      do {
        stage.awaitWork();
        Instance victim = stage.instances().get(0);
        victim.pause();
        stage.note("paused an instance; accepted so far: " + stage.accepted());
        Thread.sleep(13_000);
        victim.resume();
        stage.note("it goes on; accepted so far: " + stage.accepted());
        Thread.sleep(3_000);
      } while (!load.isOver());
    }

    @Override
    List<Check> checks(Stage stage) {
      Instance zombie = stage.instances().get(0);
      return List.of(
          Check.that(
              "the zombie was fenced, and lives", zombie.said("fenced") && zombie.isAlive(), ""));
    }
  },
  /** Instances come and go. */
  SCALE(1) {
    @Override
    void disturb(Stage stage, Load load) throws InterruptedException {
      do {
        stage.awaitWork();
        Instance third = stage.start();
        stage.note("a third starts; accepted so far: " + stage.accepted());
        stage.awaitMembers(3);
        stage.note("it has joined");
        Thread.sleep(5_000);
        third.stop();
        stage.instances().remove(third);
        stage.note("it has left; accepted so far: " + stage.accepted());
      } while (!load.isOver());
    }
  },
  /**
   * Three brokers: each is killed in turn, and an instance with it; then all are paused, then each
   * is restarted in order.
   */
  BROKERS(3) {
    @Override
    void disturb(Stage stage, Load load) throws InterruptedException {
      Brokerage brokers = (Brokerage) stage.cluster();
      for (int node = 1; node <= brokers.count(); node++) {
        stage.awaitWork();
        brokers.kill(node);
        stage.instances().get(0).kill();
        stage.note(
            "killed broker %d and an instance; accepted so far: %d"
                .formatted(node, stage.accepted()));
        stage.replaceTheDead();
        Thread.sleep(4_000);
        restart(brokers, node);
      }
      for (int node = 1; node <= brokers.count(); node++) {
        brokers.pause(node);
      }
      stage.note("paused all brokers");
      Thread.sleep(8_000);
      for (int node = 1; node <= brokers.count(); node++) {
        brokers.resume(node);
      }
      stage.note("they go on; accepted so far: " + stage.accepted());
      brokers.awaitAll();
      for (int node = 1; node <= brokers.count(); node++) {
        brokers.stop(node);
        stage.note("restarting broker " + node);
        restart(brokers, node);
      }
    }

    private void restart(Brokerage brokers, int node) {
      try {
        brokers.start(node);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException("broker " + node + " does not start", e);
      }
      brokers.awaitAll();
    }
  },
  /** The registry does not answer for a while: those who know the schemas need it not. */
  REGISTRY(1) {
    @Override
    void disturb(Stage stage, Load load) throws InterruptedException {
      stage.awaitWork();
      Signals.send("STOP", stage.registryPid());
      stage.note("the registry is gone; accepted so far: " + stage.accepted());
      Thread.sleep(Math.min(60, load.seconds()) * 1_000L);
      stage.awaitWork();
      stage.note("still gone; accepted so far: " + stage.accepted());
      Signals.send("CONT", stage.registryPid());
      stage.note("the registry is back");
    }

    @Override
    List<Check> checks(Stage stage) {
      return List.of(stage.nobodyStopped());
    }
  },
  /** Nothing is done to the application, but one record in four is not what it should be. */
  POISON(1) {
    @Override
    void prepare(Stage stage) {
      Poison.allowFor(stage);
    }

    @Override
    List<Delivery> traffic(Plan plan, Stage stage) {
      return Poison.into(super.traffic(plan, stage), plan, stage);
    }

    @Override
    void disturb(Stage stage, Load load) throws InterruptedException {
      stage.awaitWork();
      stage.note("poison comes with the stories; heaps in use, MiB: " + stage.heaps());
    }

    @Override
    List<Check> checks(Stage stage) {
      return List.of(stage.nobodyStopped(), stage.heapsHaveRoom());
    }
  },
  /**
   * The disk under the state stores fills up; the application is started again when it has room.
   */
  DISK(1) {
    @Override
    void prepare(Stage stage) {
      SmallDisk.mount(stage);
    }

    @Override
    void disturb(Stage stage, Load load) throws InterruptedException {
      stage.awaitWork();
      SmallDisk.fill(stage);
      stage.note("the disk is full; accepted so far: " + stage.accepted());
      Thread.sleep(15_000);
      stage.note(
          "%d of 2 instances still run; accepted so far: %d"
              .formatted(stage.running(), stage.accepted()));
      SmallDisk.clear(stage);
      stage.note("it has room again");
      stage.replaceTheDead();
    }
  },
  /** One instance believes that it is next year. */
  CLOCK(1) {
    @Override
    void startInstances(Stage stage) {
      stage.start();
      stage.start(WrongClock.environment());
      stage.note("the second instance's clock is a year ahead");
    }

    @Override
    void disturb(Stage stage, Load load) {}

    @Override
    List<Check> checks(Stage stage) {
      return List.of(stage.nobodyStopped());
    }
  };

  private final int brokers;

  Scenario(int brokers) {
    this.brokers = brokers;
  }

  /** Returns how many brokers it needs. */
  int brokers() {
    return brokers;
  }

  /** Returns why it cannot run on this machine; empty when it can. */
  java.util.Optional<String> missing() {
    return switch (this) {
      case CLOCK -> WrongClock.missing();
      case DISK -> SmallDisk.missing();
      case KILL, ZOMBIE, SCALE, BROKERS, REGISTRY, POISON -> java.util.Optional.empty();
    };
  }

  /** Makes what it needs before the instances start. */
  void prepare(Stage stage) {}

  /** Returns what is sent. */
  List<Delivery> traffic(Plan plan, Stage stage) {
    return plan.traffic();
  }

  /** Starts the instances, two unless it says otherwise. */
  void startInstances(Stage stage) {
    stage.start();
    stage.start();
  }

  /** Does its worst while the load lasts, or as long as it takes. */
  abstract void disturb(Stage stage, Load load) throws InterruptedException;

  /** Returns what must hold besides, when everything is worked off. */
  List<Check> checks(Stage stage) {
    return List.of();
  }

  /** Returns the name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
