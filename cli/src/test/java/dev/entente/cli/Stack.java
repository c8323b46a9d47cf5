package dev.entente.cli;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.stack.EmbeddedStack;
import dev.entente.cli.stack.OnExit;
import dev.entente.cli.stack.StackSettings;
import dev.entente.schemas.SchemaRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Broker, registry and topology for the tests of commands, which are run against it as typed. */
final class Stack implements AutoCloseable {

  private final OnExit onExit = new OnExit();
  private final EmbeddedStack stack;
  private final RunningTopology topology;

  /** What a command said, and how it ended. */
  record Said(int code, String out, String err) {

    Said {
      err = err.strip();
    }
  }

  Stack() {
    stack = EmbeddedStack.start(StackSettings.temporary(), onExit);
    Cluster cluster = cluster();
    try (SchemaRegistry registry = cluster.registry()) {
      cluster.makeTopics(cluster.topics(), registry);
    }
    topology = RunningTopology.start(cluster, onExit);
  }

  Cluster cluster() {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", stack.bootstrapServers());
    settings.put("schema.registry.url", stack.registryUrl());
    settings.put("streams.state.dir", stack.dataFolder().resolve("streams").toString());
    settings.put("streams.standby.replicas", "0");
    settings.put("streams.threads", "1");
    return new Cluster(settings);
  }

  /** Publishes a file of stories and waits until they are worked off. */
  Said publish(Path stories) throws InterruptedException {
    Said said = run("run", "producer", stories.toString());
    caughtUp();
    return said;
  }

  void caughtUp() throws InterruptedException {
    topology.awaitCaughtUp(behind -> stack.requireAlive());
  }

  /** Runs a command against the stack. */
  Said run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(
        List.of(
            "--bootstrap-servers=" + stack.bootstrapServers(),
            "--schema-registry=" + stack.registryUrl()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(all.toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }

  @Override
  public void close() {
    onExit.close();
  }
}
