package dev.entente.cli.feed;

import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.text.Terminal;
import dev.entente.producer.ProducerRun;
import dev.entente.producer.ProducerSettings;
import java.util.ArrayList;
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
    subcommands = {HttpCommand.class, FolderCommand.class, RssCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente run producer stories/               publish files and end",
      "  entente run producer http --port 8090       take stories in over HTTP",
      "  entente run producer folder /var/spool/wire take files in as they come",
      "  entente run producer rss https://ministry.example/news.xml",
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
}
