package dev.entente.cli.feed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What fills the gaps of stories that do not say all of themselves. */
final class StoryOptions {

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
    Feeds.put(all, "producer.provider", provider);
    Feeds.put(all, "producer.published", published);
    Feeds.put(all, "producer.encoding", encoding);
    return all;
  }
}
