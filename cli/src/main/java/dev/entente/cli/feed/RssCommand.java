package dev.entente.cli.feed;

import dev.entente.cli.cluster.ClusterOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A feed that is polled. */
@Command(name = "rss", mixinStandardHelpOptions = true, description = "Poll an RSS or Atom feed.")
final class RssCommand implements Callable<Integer> {

  @Parameters(paramLabel = "URL", description = "The feed's address (producer.rss.NAME.url).")
  private String address;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "feed",
      description = "The feed's name; ${DEFAULT-VALUE}.")
  private String name;

  @Option(
      names = "--interval",
      paramLabel = "S",
      description = "Seconds between two polls (producer.rss.NAME.interval.s); 300.")
  private Integer interval;

  @Option(
      names = "--private",
      description =
          "Its host may be on this machine or in a private network (producer.rss.NAME.private).")
  private boolean privateAddresses;

  @Mixin private StoryOptions gaps;
  @Mixin private ClusterOptions options;

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> settings = Feeds.only("rss", gaps.addedTo(options.settings()));
    settings.put("producer.rss." + name + ".url", address);
    Feeds.put(settings, "producer.rss." + name + ".interval.s", interval);
    Feeds.put(settings, "producer.rss." + name + ".private", privateAddresses ? "true" : null);
    return LiveProducer.run(settings);
  }
}
