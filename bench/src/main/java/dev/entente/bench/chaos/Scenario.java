package dev.entente.bench.chaos;

import dev.entente.bench.traffic.Delivery;
import dev.entente.bench.traffic.Load;
import dev.entente.bench.traffic.Traffic;
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
      while (!load.isOver()) {
        Thread.sleep(2_000);
        Instance victim = stage.instances().get(0);
        victim.pause();
        stage.note("paused an instance");
        Thread.sleep(13_000);
        victim.resume();
        stage.note("it goes on");
        Thread.sleep(3_000);
      }
    }
  },
  /** Instances come and go. */
  SCALE(1) {
    @Override
    void disturb(Stage stage, Load load) throws InterruptedException {
      while (!load.isOver()) {
        Thread.sleep(4_000);
        Instance third = stage.start();
        stage.note("a third joined");
        Thread.sleep(8_000);
        third.stop();
        stage.instances().remove(third);
        stage.note("it left");
      }
    }
  },
  /** Three brokers: each is killed in turn, then all are paused, then each is restarted. */
  BROKERS(3) {
    @Override
    void disturb(Stage stage, Load load) throws InterruptedException {
      Brokerage brokers = (Brokerage) stage.cluster();
      Thread.sleep(5_000);
      for (int node = 1; node <= brokers.count(); node++) {
        brokers.kill(node);
        stage.note("killed broker " + node);
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
      stage.note("they go on");
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
      Thread.sleep(5_000);
      Signals.send("STOP", stage.registryPid());
      stage.note("the registry is gone");
      long end = System.nanoTime() + 60_000_000_000L;
      while (!load.isOver() && System.nanoTime() < end) {
        Thread.sleep(500);
      }
      Signals.send("CONT", stage.registryPid());
      stage.note("the registry is back");
    }
  },
  /** Nothing is done to the application, but one record in ten is not what it should be. */
  POISON(1) {
    @Override
    List<Delivery> traffic(Plan plan, Stage stage) {
      return Poison.into(super.traffic(plan, stage), plan, stage);
    }

    @Override
    void disturb(Stage stage, Load load) {
      stage.note("poison comes with the stories");
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
      Thread.sleep(5_000);
      SmallDisk.fill(stage);
      stage.note("the disk is full");
      Thread.sleep(8_000);
      SmallDisk.clear(stage);
      stage.note("it has room again");
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
    return Traffic.deliveries(plan.seed(), plan.deliveries());
  }

  /** Starts the instances, two unless it says otherwise. */
  void startInstances(Stage stage) {
    stage.start();
    stage.start();
  }

  /** Does its worst while the load lasts, or as long as it takes. */
  abstract void disturb(Stage stage, Load load) throws InterruptedException;

  /** Returns the name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
