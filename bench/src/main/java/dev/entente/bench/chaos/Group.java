package dev.entente.bench.chaos;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * The instances together, as the broker sees them.
 *
 * @param admin asks the broker
 * @param name the consumer group
 * @param stories the topic that the first step reads
 */
record Group(Admin admin, String name, String stories) {

  /** Returns how many deliveries the first step has committed. */
  long accepted() throws InterruptedException {
    try {
      return admin
          .listConsumerGroupOffsets(name)
          .partitionsToOffsetAndMetadata()
          .get()
          .entrySet()
          .stream()
          .filter(committed -> committed.getKey().topic().equals(stories))
          .mapToLong(committed -> committed.getValue() == null ? 0 : committed.getValue().offset())
          .sum();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not say how far the application is", e);
    }
  }

  /** Returns how many threads are in it. */
  int members() throws InterruptedException {
    try {
      return admin.describeConsumerGroups(List.of(name)).all().get().get(name).members().size();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not say who is in the group", e);
    }
  }
}
