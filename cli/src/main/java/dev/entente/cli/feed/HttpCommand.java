package dev.entente.cli.feed;

import dev.entente.cli.cluster.ClusterOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stories over HTTP. */
@Command(
    name = "http",
    mixinStandardHelpOptions = true,
    description =
        "Take stories in over HTTP: POST /stories in any format, POST /push from Superdesk or"
            + " Newshub; GET /openapi.json describes it.")
final class HttpCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8090",
      description = "Port to listen on (producer.http.port); ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on (producer.http.host); 127.0.0.1.")
  private String host;

  @Option(
      names = "--publishers",
      paramLabel = "DIR",
      description = "Folder with a file for each who may push (producer.http.publishers).")
  private String publishers;

  @Option(
      names = "--open",
      description = "Let anybody push who can reach the port (producer.http.open).")
  private boolean open;

  @Mixin private StoryOptions gaps;
  @Mixin private ClusterOptions options;

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> settings = Feeds.only("http", gaps.addedTo(options.settings()));
    settings.put("producer.http.port", Integer.toString(port));
    Feeds.put(settings, "producer.http.host", host);
    Feeds.put(settings, "producer.http.publishers", publishers);
    Feeds.put(settings, "producer.http.open", open ? "true" : null);
    return LiveProducer.run(settings);
  }
}
