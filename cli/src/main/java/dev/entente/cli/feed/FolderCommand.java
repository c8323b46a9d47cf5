package dev.entente.cli.feed;

import dev.entente.cli.cluster.ClusterOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files that come into a folder. */
@Command(
    name = "folder",
    mixinStandardHelpOptions = true,
    description =
        "Take the files of a folder in as they come: what is taken goes to processed/, what cannot"
            + " be used to error/ with a .error.json that says why.")
final class FolderCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The folder (producer.folder.NAME.path).")
  private String path;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "spool",
      description = "The feed's name; ${DEFAULT-VALUE}.")
  private String name;

  @Option(
      names = "--quiet",
      paramLabel = "MS",
      description =
          "How long a file must not have changed (producer.folder.NAME.quiet.ms); 2000. 0 where"
              + " files are always renamed into place.")
  private Integer quiet;

  @Mixin private StoryOptions gaps;
  @Mixin private ClusterOptions options;

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> settings = Feeds.only("folder", gaps.addedTo(options.settings()));
    settings.put("producer.folder." + name + ".path", path);
    Feeds.put(settings, "producer.folder." + name + ".quiet.ms", quiet);
    return LiveProducer.run(settings);
  }
}
