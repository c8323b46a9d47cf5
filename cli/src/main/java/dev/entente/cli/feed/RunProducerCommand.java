package dev.entente.cli.feed;

import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.text.Terminal;
import dev.entente.producer.ProducerRun;
import dev.entente.producer.ProducerSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The producer: until the inputs end, or as a server of feeds. */
@Command(
    name = "producer",
    mixinStandardHelpOptions = true,
    description = {
      "Publish stories to wire.stories.",
      "With STORIES: publish those and end. Without: serve all feeds that the settings name, until"
          + " Ctrl-C or SIGTERM; a subcommand serves one feed."
    },
    commandListHeading = "%nFeeds:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente run producer stories/               publish files and end",
      "  entente run producer http --port 8090       take stories in over HTTP",
      "  entente run producer --config feeds.properties",
    })
public final class RunProducerCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "STORIES",
      arity = "0..*",
      description = "Files, folders, or - for standard input.")
  private List<String> stories = new ArrayList<>();

  @Option(names = "--json", description = "Print the summary as JSON on standard output.")
  private boolean json;

  @Mixin private StoryOptions gaps;
  @Mixin private ClusterOptions options;

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> settings = gaps.addedTo(options.settings());
    if (stories.isEmpty()) {
      return LiveProducer.run(settings);
    }
    ProducerRun run =
        new ProducerRun(ProducerSettings.parse(settings), System.err, Terminal.isStandardError());
    int exitCode = run.run(stories, System.in).number();
    if (json) {
      spec.commandLine().getOut().println(run.summary().json());
    }
    return exitCode;
  }

  /** What fills the gaps of stories that do not say all of themselves. */
  static final class StoryOptions {

    @Option(
        names = "--provider",
        paramLabel = "NAME",
        description = "Who supplied the stories that do not say so (producer.provider).")
    private String provider;

    @Option(
        names = "--published",
        paramLabel = "DATE",
        description = "The day of stories that do not give theirs (producer.published).")
    private LocalDate published;

    @Option(
        names = "--encoding",
        paramLabel = "CHARSET",
        description =
            "Charset of inputs that declare none and are not UTF-8, such as windows-1252"
                + " (producer.encoding).")
    private String encoding;

    /** Returns settings with these in place of what they say of it. */
    Map<String, String> addedTo(Map<String, String> settings) {
      Map<String, String> all = new LinkedHashMap<>(settings);
      put(all, "producer.provider", provider);
      put(all, "producer.published", published);
      put(all, "producer.encoding", encoding);
      return all;
    }
  }

  static void put(Map<String, String> settings, String name, Object value) {
    if (value != null) {
      settings.put(name, value.toString());
    }
  }

  /** Stories over HTTP. */
  @Command(
      name = "http",
      mixinStandardHelpOptions = true,
      description =
          "Take stories in over HTTP: POST /stories in any format, POST /push from Superdesk or"
              + " Newshub; GET /openapi.json describes it.")
  int http(
      @Option(
              names = "--port",
              paramLabel = "PORT",
              defaultValue = "8090",
              description = "Port to listen on (producer.http.port); ${DEFAULT-VALUE}.")
          int port,
      @Option(
              names = "--host",
              paramLabel = "ADDRESS",
              description = "Address to listen on (producer.http.host); 127.0.0.1.")
          String host,
      @Option(
              names = "--publishers",
              paramLabel = "DIR",
              description = "Folder with a file for each who may push (producer.http.publishers).")
          String publishers,
      @Option(
              names = "--open",
              description = "Let anybody push who can reach the port (producer.http.open).")
          boolean open,
      @Mixin StoryOptions gaps,
      @Mixin ClusterOptions options)
      throws InterruptedException {
    Map<String, String> settings = Feeds.only("http", gaps.addedTo(options.settings()));
    settings.put("producer.http.port", Integer.toString(port));
    put(settings, "producer.http.host", host);
    put(settings, "producer.http.publishers", publishers);
    put(settings, "producer.http.open", open ? "true" : null);
    return LiveProducer.run(settings);
  }
}
