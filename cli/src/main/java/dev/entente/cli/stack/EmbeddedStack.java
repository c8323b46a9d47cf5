package dev.entente.cli.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A broker and a registry on 127.0.0.1, for a demo, a trial, a test: nobody but this machine can
 * reach them, and nothing protects them from its users.
 */
public final class EmbeddedStack {

  private final DataFolder data;
  private final EmbeddedBroker broker;
  private final EmbeddedRegistry registry;

  private EmbeddedStack(DataFolder data, EmbeddedBroker broker, EmbeddedRegistry registry) {
    this.data = data;
    this.broker = broker;
    this.registry = registry;
  }

  /**
   * Starts both and returns when both answer, in 2 to 5 seconds on an idle machine.
   *
   * @param onExit stops them, and removes the data folder if it is temporary
   * @throws StackException when they cannot be had
   */
  public static EmbeddedStack start(StackSettings settings, OnExit onExit) {
    Objects.requireNonNull(settings, "no settings");
    Objects.requireNonNull(onExit, "a stack must be stopped by somebody");
    Distribution distribution = Distribution.locate();
    DataFolder data =
        onExit.add(settings.data().map(DataFolder::keeping).orElseGet(DataFolder::temporary));
    Site site = new Site(distribution, data, onExit);
    CompletableFuture<EmbeddedBroker> broker =
        inBackground("start-broker", () -> EmbeddedBroker.start(site, settings.brokerPort()));
    CompletableFuture<EmbeddedRegistry> registry =
        inBackground("start-registry", () -> EmbeddedRegistry.start(site, settings.registryPort()));
    try {
      return new EmbeddedStack(data, broker.join(), registry.join());
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof StackException told) {
        throw told;
      }
      throw failure;
    }
  }

  /** Returns the broker's address, {@code host:port}. */
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** Returns the address of the registry's Confluent-compatible API. */
  public String registryUrl() {
    return registry.url();
  }

  /** Returns the data folder; others may keep theirs in a sub-folder. */
  public Path dataFolder() {
    return data.path();
  }

  /**
   * Checks that both still run.
   *
   * @throws StackException with the last words of the one that died
   */
  public void requireAlive() {
    for (ChildProcess process : processes()) {
      if (!process.isAlive()) {
        throw process.death();
      }
    }
  }

  /** Returns the process ids of broker and registry. */
  public List<Long> pids() {
    return processes().stream().map(ChildProcess::pid).toList();
  }

  private List<ChildProcess> processes() {
    return List.of(broker.process(), registry.process());
  }

  /** In a thread of its own: the common pool has one thread only where there are two cores. */
  private static <T> CompletableFuture<T> inBackground(String name, Supplier<T> work) {
    return CompletableFuture.supplyAsync(
        work,
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          thread.start();
        });
  }
}
