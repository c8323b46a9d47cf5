package dev.entente.bench.ingest;

import dev.entente.cli.stack.OnExit;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many stories a second are taken in durably, and whether any is lost. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Push stories over HTTP to a producer of its own, single and in batches, and compare with"
          + " what the disk does by itself; then check that all that was acknowledged is on"
          + " wire.stories.",
      "With --kills: kill producer and broker in turns while stories come, and check the same."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  entente bench ingest", "  entente bench ingest --seconds 5 --kills 20"})
public final class IngestCommand implements Callable<Integer> {

  private static final int BATCH = 50;
  private static final int SENDERS = 48;
  private static final int BATCH_SENDERS = 6;
  private static final int RATE_UNDER_FIRE = 150;

  /** A minute and a half of warming up at most, in windows of 10 s. */
  private static final int MOST_WINDOWS = 9;

  private static final int WINDOW_SECONDS = 10;

  /** One window is faster than the one before by this much while the code still warms up. */
  private static final double GROWING = 1.05;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "How long each is measured (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--kills",
      paramLabel = "N",
      defaultValue = "0",
      description = "How often something is killed (default: ${DEFAULT-VALUE}).")
  private int kills;

  @Spec private CommandSpec spec;

  private int next = 1;
  private final Set<Integer> acknowledged = new TreeSet<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (OnExit onExit = new OnExit()) {
      Ground ground = Ground.prepare(onExit);
      ground.awaitProducer();
      if (seconds > 0) {
        measure(ground);
      }
      if (kills > 0) {
        underFire(ground);
      }
      return verify(ground);
    }
  }

  private void measure(Ground ground) throws IOException, InterruptedException {
    double one = BareForce.storiesPerSecond(ground.folder(), 1, Math.min(3, seconds));
    double fifty = BareForce.storiesPerSecond(ground.folder(), BATCH, Math.min(3, seconds));
    say(
        "the disk alone: %,.0f stories/s forced one by one, %,.0f in groups of %d",
        one, fifty, BATCH);
    warmUp(ground);
    double single = run(ground, SENDERS, 1, seconds);
    say("  = %.2f of groups of %d, %.1f times one by one", single / fifty, BATCH, single / one);
    double batched = run(ground, BATCH_SENDERS, BATCH, seconds);
    say("  = %.2f of groups of %d", batched / fifty, BATCH);
  }

  /** Until the producer's compiler has made of the code what it can: it gets no faster. */
  private void warmUp(Ground ground) throws InterruptedException {
    double before = 0;
    for (int window = 0; window < MOST_WINDOWS; window++) {
      double now = run(ground, SENDERS, 1, WINDOW_SECONDS);
      if (now < before * GROWING) {
        return;
      }
      before = now;
    }
  }

  private double run(Ground ground, int senders, int batch, int time) throws InterruptedException {
    Load load = new Load(ground.httpPort(), Ground.TOKEN, next, batch);
    Duration cpu = ground.producerCpu();
    long start = System.nanoTime();
    load.start(senders, 0);
    Thread.sleep(time * 1000L);
    load.stop();
    double perSecond = load.acknowledged().size() / ((System.nanoTime() - start) / 1e9);
    note(load);
    double micros =
        ground.producerCpu().minus(cpu).toNanos() / 1e3 / Math.max(1, load.acknowledged().size());
    say(
        "%d senders, %d in a request: %,.0f stories/s acknowledged, p50 %.1f ms, p99 %.1f ms,"
            + " %.0f us CPU of the producer a story; %d refused, %d broken",
        senders,
        batch,
        perSecond,
        load.millis(0.5),
        load.millis(0.99),
        micros,
        load.refused(),
        load.broken());
    return perSecond;
  }

  private void note(Load load) {
    acknowledged.addAll(load.acknowledged());
    next = Math.max(next, load.acknowledged().stream().max(Integer::compare).orElse(next)) + 10_000;
  }

  private void underFire(Ground ground) throws IOException, InterruptedException {
    Load load = new Load(ground.httpPort(), Ground.TOKEN, next, 1);
    load.start(8, RATE_UNDER_FIRE);
    for (int kill = 1; kill <= kills; kill++) {
      Thread.sleep(1500);
      if (kill % 2 == 0) {
        ground.killBroker();
      } else {
        ground.killProducer();
        ground.awaitProducer();
      }
    }
    Thread.sleep(3000);
    load.stop();
    note(load);
    say(
        "%d kills: %,d acknowledged meanwhile, %d refused, %d without an answer",
        kills, load.acknowledged().size(), load.refused(), load.broken());
  }

  private int verify(Ground ground) {
    Map<String, Integer> published = ground.published();
    long lost = acknowledged.stream().filter(one -> !published.containsKey(Bodies.id(one))).count();
    long again = published.values().stream().mapToLong(count -> count - 1L).sum();
    say(
        "%,d acknowledged, %,d on wire.stories, %d lost, %d sent again (one version each)",
        acknowledged.size(), acknowledged.size() - lost, lost, again);
    return lost == 0 ? 0 : 1;
  }

  private void say(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
