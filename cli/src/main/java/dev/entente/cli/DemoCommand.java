package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.stack.EmbeddedStack;
import dev.entente.cli.stack.OnExit;
import dev.entente.cli.stack.StackSettings;
import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Terminal;
import dev.entente.dashboard.Dashboard;
import dev.entente.dashboard.DashboardSettings;
import dev.entente.producer.ProducerRun;
import dev.entente.producer.ProducerSettings;
import dev.entente.producer.publish.PublishSummary;
import dev.entente.producer.read.Inputs;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the whole way of stories on a broker and a registry of its own. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "See it work on a broker and a registry of its own.",
      "Starts both on this machine, publishes stories, works them off, and shows who met whom and"
          + " how each pair of countries stands."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente demo",
      "  entente demo --story-by-story                     how the record lives",
      "  entente demo my-stories/*.txt --published 2026-03-09",
      "  entente demo --json | jq '.relations[] | {pair, temperature, phase}'",
      "  entente demo --keep --data ~/entente-data"
    })
final class DemoCommand implements Callable<Integer> {

  /** Where the launcher is: the checkout. */
  private static final String HOME = "entente.home";

  private static final List<String> HINTS =
      List.of(
          "Look further:",
          "  entente demo --json                 the same as records, every field",
          "  entente demo --story-by-story       one delivery after the other, and what each"
              + " changed",
          "  entente demo --keep                 leave it running, with a page for the browser",
          "  entente demo YOUR-STORIES           files or folders: wire text or JSON lines",
          "  entente extract YOUR-STORIES        what each story says by itself, without Kafka");

  @Parameters(
      paramLabel = "STORIES",
      arity = "0..*",
      description = "Files, folders, or - for standard input; the sample stories by default.")
  private List<String> stories = List.of();

  @Option(names = "--json", description = "Print one JSON object with the topics' records.")
  private boolean json;

  @Option(
      names = "--story-by-story",
      description = {
        "Deliver one file after the other and show after each what it changed, and why.",
        "Without files of your own: a meeting that is announced, updated, corrected and held, a"
            + " second agency that tells of it, and a story that is killed."
      })
  private boolean storyByStory;

  @Option(
      names = "--keep",
      description = "Leave everything running until Ctrl-C, and say where it is.")
  private boolean keep;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day of stories that do not give theirs.")
  private LocalDate published;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the data there from one demo to the next; else it goes at the end.")
  private Path data;

  @Option(
      names = "--broker-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port of the broker; 0, the default, takes a free one.")
  private int brokerPort;

  @Option(
      names = "--registry-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port of the registry; 0, the default, takes a free one.")
  private int registryPort;

  @Option(
      names = "--dashboard-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "With --keep: port of the dashboard; 0, the default, takes a free one.")
  private int dashboardPort;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, IOException {
    List<String> inputs =
        stories.isEmpty() ? samples(storyByStory ? "seeds/chain" : "seeds") : existing();
    StackSettings settings = stackSettings();
    try (OnExit onExit = new OnExit()) {
      say("starting a broker and a registry");
      EmbeddedStack stack = EmbeddedStack.start(settings, onExit);
      Logs.toFile(stack.dataFolder().resolve("entente.log"));
      Cluster cluster = new Cluster(settingsFor(stack));
      try (SchemaRegistry registry = cluster.registry()) {
        cluster.makeTopics(cluster.topics(), registry);
        TopicContents contents = new TopicContents(cluster, registry);
        RunningTopology topology;
        if (storyByStory) {
          topology = RunningTopology.start(cluster, onExit);
          play(contents, inputs, stack, topology);
        } else {
          PublishSummary summary = publish(cluster, inputs, System.err);
          say("working them off");
          topology = RunningTopology.start(cluster, onExit);
          topology.awaitCaughtUp(behind -> stack.requireAlive());
          show(FindingsReader.read(contents), summary);
        }
        if (keep) {
          Dashboard dashboard = onExit.add(Dashboard.start(dashboardSettings(cluster)));
          stayUp(stack, topology, dashboard);
        }
        return exitCode(FindingsReader.read(contents)).number();
      }
    }
  }

  /** A wrong name is better told before the broker starts than after. */
  private List<String> existing() throws IOException {
    try {
      Inputs.find(stories, InputStream.nullInputStream());
      return stories;
    } catch (NoSuchFileException e) {
      throw new ParameterException(
          spec.commandLine(), "there is no file or folder " + e.getMessage(), e);
    }
  }

  private StackSettings stackSettings() {
    try {
      return new StackSettings(Optional.ofNullable(data), brokerPort, registryPort);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Map<String, String> settingsFor(EmbeddedStack stack) {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", stack.bootstrapServers());
    settings.put("schema.registry.url", stack.registryUrl());
    settings.put("streams.state.dir", stack.dataFolder().resolve("streams").toString());
    // One instance with little to do.
    settings.put("streams.standby.replicas", "0");
    settings.put("streams.threads", "1");
    if (published != null) {
      settings.put("producer.published", published.toString());
    }
    return settings;
  }

  /** One file after the other, with the topology running all the time, as it does in earnest. */
  private void play(
      TopicContents contents, List<String> inputs, EmbeddedStack stack, RunningTopology topology)
      throws IOException, InterruptedException {
    PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    new StoryByStory(
            contents,
            published,
            spec.commandLine().getOut(),
            Terminal.standardOutput(System.getenv()),
            json)
        .play(
            inputs,
            input -> {
              publish(contents.cluster(), List.of(input), silent);
              topology.awaitCaughtUp(behind -> stack.requireAlive());
            });
  }

  private PublishSummary publish(Cluster cluster, List<String> inputs, PrintStream messages) {
    ProducerRun run =
        new ProducerRun(
            ProducerSettings.parse(cluster.settings()),
            messages,
            messages == System.err && Terminal.isStandardError());
    ExitCode code = run.run(inputs, System.in);
    if (code != ExitCode.OK && code != ExitCode.REJECTED) {
      throw new CommandFailure(code, "the stories are not published");
    }
    return run.summary();
  }

  private void show(Findings findings, PublishSummary summary) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(FindingsJson.of(findings, summary.json()));
    } else {
      Screen screen = Terminal.standardOutput(System.getenv());
      new FindingsText(screen).lines(findings).forEach(out::println);
      if (!keep) {
        HINTS.forEach(out::println);
      }
    }
    out.flush();
  }

  private DashboardSettings dashboardSettings(Cluster cluster) {
    Map<String, String> settings = new HashMap<>(cluster.settings());
    settings.put("dashboard.port", Integer.toString(dashboardPort));
    return DashboardSettings.parse(settings);
  }

  private void stayUp(EmbeddedStack stack, RunningTopology topology, Dashboard dashboard)
      throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    String where =
        "--bootstrap-servers %s --schema-registry %s"
            .formatted(stack.bootstrapServers(), stack.registryUrl());
    List.of(
            "See it in a browser: " + dashboard.url(),
            "It stays up until Ctrl-C, with its data in " + stack.dataFolder() + ":",
            "  entente tail diplomacy.relations --from earliest " + where,
            "  entente run producer MORE-STORIES " + where)
        .forEach(out::println);
    out.flush();
    while (true) {
      topology.requireRunning();
      stack.requireAlive();
      Thread.sleep(1000);
    }
  }

  private static ExitCode exitCode(Findings findings) {
    return findings.rejections().isEmpty() && findings.deadLetters().isEmpty()
        ? ExitCode.OK
        : ExitCode.REJECTED;
  }

  /** The files of a folder of the checkout itself, in the order of their names. */
  private static List<String> samples(String folder) throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = Path.of(System.getProperty(HOME, "")).toAbsolutePath().resolve(folder);
    Path seeds = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    List<String> samples = new ArrayList<>();
    if (Files.isDirectory(seeds)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(seeds, Files::isRegularFile)) {
        files.forEach(file -> samples.add(file.toString()));
      }
    }
    if (samples.isEmpty()) {
      throw new CommandFailure(
          ExitCode.STORAGE, "there are no sample stories in " + seeds + ": name stories to read");
    }
    samples.sort(null);
    return samples;
  }

  private void say(String what) {
    spec.commandLine().getErr().println("entente: " + what);
  }
}
