package dev.entente.bench.board;

import dev.entente.dashboard.api.Api;
import dev.entente.dashboard.live.LiveFeed;
import dev.entente.dashboard.read.ReadModel;
import dev.entente.dashboard.read.Store;
import dev.entente.dashboard.read.Update;
import dev.entente.dashboard.read.Where;
import dev.entente.dashboard.web.WebServer;
import dev.entente.schemas.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many can listen to the dashboard at once, and what a million meetings cost it. */
@Command(
    name = "dashboard",
    mixinStandardHelpOptions = true,
    description = {
      "Fill a dashboard's read model with meetings, ask for lists of them, and tell many listeners"
          + " of its stream of changes; print memory, disk and times.",
      "In one process, without Kafka: what is measured is the dashboard."
    })
public final class DashboardCommand implements Callable<Integer> {

  private static final int STEPS = 4;
  private static final int ASKED = 50;
  private static final int PAUSE_MS = 100;
  private static final int PATIENCE_MS = 30_000;
  private static final double MEBIBYTE = 1 << 20;

  private static final List<String> LISTS =
      List.of(
          "/api/meetings?limit=100",
          "/api/meetings?country=JPN&limit=100",
          "/api/meetings?pair=JPN-NOR&from=2003-01-01&to=2004-01-01",
          "/api/meetings?q=fisheries&limit=20",
          "/api/meetings?q=nowhere");

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many listen (default: ${DEFAULT-VALUE}).")
  private int clients;

  @Option(
      names = "--changes",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many changes they are told of, ten a second (default: ${DEFAULT-VALUE}).")
  private int changes;

  @Option(
      names = "--meetings",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many meetings there are (default: ${DEFAULT-VALUE}).")
  private int meetings;

  @Option(
      names = "--store-mb",
      paramLabel = "N",
      defaultValue = "128",
      description = "Memory for them, as dashboard.store.memory.mb (default: ${DEFAULT-VALUE}).")
  private int storeMegabytes;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("entente-bench-dashboard-");
    try (ReadModel model = new ReadModel(Store.open(folder, storeMegabytes), Clock.systemUTC());
        LiveFeed feed = new LiveFeed(model, Api::live, Api::live);
        WebServer server =
            WebServer.start(
                "127.0.0.1",
                0,
                Optional.empty(),
                Set.of(),
                new Api(model, Topics.standard()),
                feed)) {
      fill(model, folder);
      model.live();
      ask(server);
      tell(model, server);
      return 0;
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void fill(ReadModel model, Path folder) throws IOException {
    int step = Math.max(1, meetings / STEPS);
    long start = System.nanoTime();
    for (int i = 0; i < meetings; i++) {
      var meeting = MadeUpRecords.meeting(i);
      model.apply(
          new Update.OfMeeting(meeting.getMeetingId(), Optional.of(meeting)),
          new Where("m0", i, 1_773_000_000_000L + i));
      if ((i + 1) % step == 0) {
        double seconds = (System.nanoTime() - start) / 1e9;
        say(
            "%,d meetings: %.0f MiB of memory, %.0f MiB on disk, %,.0f a second",
            i + 1, usedMemory(), size(folder), (i + 1) / seconds);
      }
    }
  }

  private static double usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
  }

  private static double size(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      long bytes = 0;
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
      return bytes / MEBIBYTE;
    }
  }

  private void ask(WebServer server) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    for (String list : LISTS) {
      long[] took = new long[ASKED];
      int length = 0;
      for (int i = 0; i < ASKED; i++) {
        long start = System.nanoTime();
        HttpResponse<String> answer =
            http.send(
                HttpRequest.newBuilder(URI.create(server.url() + list.substring(1))).build(),
                HttpResponse.BodyHandlers.ofString());
        took[i] = System.nanoTime() - start;
        length = answer.body().length();
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(list + " answers " + answer.statusCode());
        }
      }
      Arrays.sort(took);
      say(
          "%s: %.1f ms, the slowest of %d %.1f ms, %,d characters",
          list, took[ASKED / 2] / 1e6, ASKED, took[ASKED - 1] / 1e6, length);
    }
  }

  private void tell(ReadModel model, WebServer server) throws IOException, InterruptedException {
    int port = URI.create(server.url()).getPort();
    try (Audience audience = new Audience(port, clients, changes)) {
      await(() -> audience.welcomed() == clients);
      for (int i = 0; i < changes; i++) {
        audience.tells(i);
        var state = MadeUpRecords.relation(i);
        model.apply(
            new Update.OfRelation(state.getPair(), Optional.of(state)),
            new Where("r0", i, 1_773_100_000_000L + i));
        Thread.sleep(PAUSE_MS);
      }
      await(() -> audience.heard() == clients * changes);
      say(
          "%,d listeners, %d changes: %,d of %,d heard, p50 %.1f ms, p99 %.1f ms, the slowest %.1f"
              + " ms; %d lost",
          clients,
          changes,
          audience.heard(),
          clients * changes,
          audience.millis(0.5),
          audience.millis(0.99),
          audience.millis(1),
          audience.lost());
    }
  }

  private static void await(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    long until = System.nanoTime() + PATIENCE_MS * 1_000_000L;
    while (!condition.getAsBoolean() && System.nanoTime() < until) {
      Thread.sleep(20);
    }
  }

  private void say(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
