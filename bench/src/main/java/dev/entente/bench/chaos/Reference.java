package dev.entente.bench.chaos;

import dev.entente.schemas.wire.WireStory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The tables that the scenarios must end in: worked out while the traffic runs, and once for all
 * scenarios with the same stories.
 */
final class Reference {

  private final Map<Set<WireStory>, CompletableFuture<Model>> models = new HashMap<>();

  /**
   * Begins to work the tables out, unless that has been done; they come later.
   *
   * @param folder for the stores, needed until the tables have come
   */
  CompletableFuture<Model> of(List<WireStory> inForce, Path folder) {
    return models.computeIfAbsent(
        Set.copyOf(inForce),
        stories ->
            CompletableFuture.supplyAsync(
                () -> Model.of(inForce, folder), Reference::inBackground));
  }

  /** In a thread of its own: the common pool has one thread only where there are two cores. */
  private static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "chaos-model");
    thread.setDaemon(true);
    thread.start();
  }
}
