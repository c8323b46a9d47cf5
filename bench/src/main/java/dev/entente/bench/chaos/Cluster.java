package dev.entente.bench.chaos;

import dev.entente.cli.stack.EmbeddedStack;
import java.util.List;

/** The brokers under a stage. */
interface Cluster {

  /** Returns their addresses, {@code host:port,host:port}. */
  String bootstrapServers();

  /** Returns the process ids, in the order of the node ids. */
  List<Long> pids();

  /** Returns the one broker that the embedded stack has. */
  static Cluster single(EmbeddedStack stack) {
    return new Cluster() {
      @Override
      public String bootstrapServers() {
        return stack.bootstrapServers();
      }

      @Override
      public List<Long> pids() {
        return stack.pids().subList(0, 1);
      }
    };
  }
}
