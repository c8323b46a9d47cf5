package dev.entente.producer;

import dev.entente.producer.ProducerSettings.SettingsException;
import dev.entente.producer.folder.FolderSettings;
import dev.entente.producer.http.HttpSettings;
import dev.entente.producer.rss.RssSettings;
import dev.entente.producer.spool.SpoolLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which feeds a producer that stays up serves.
 *
 * @param spool folder of what is taken in and not yet on Kafka ({@code producer.spool.dir}, default
 *     {@code spool})
 * @param limits {@code producer.spool.max.mb}, default 4096, and {@code
 *     producer.spool.min.free.mb}, default 512
 * @param name put before the names of the feeds where several producers serve the same ({@code
 *     producer.name}, default none)
 * @param http how stories are taken in over HTTP, or null; {@code producer.http.port} turns it on
 * @param folders spool folders; {@code producer.folder.NAME.path} adds one
 * @param rss feeds that are polled; {@code producer.rss.NAME.url} adds one
 */
public record LiveSettings(
    Path spool,
    SpoolLimits limits,
    String name,
    HttpSettings http,
    List<FolderSettings> folders,
    List<RssSettings> rss) {

  static final String NAME = "producer.name";

  /** Beginnings of the names of settings that are read here. */
  static final List<String> FAMILIES =
      List.of("producer.spool.", "producer.http.", "producer.folder.", "producer.rss.", NAME);

  private static final String HTTP_PORT = "producer.http.port";

  private static final long MB = 1 << 20;

  public LiveSettings {
    Objects.requireNonNull(spool, "producer.spool.dir");
    Objects.requireNonNull(limits, "producer.spool.max.mb");
    Objects.requireNonNull(name, NAME);
    folders = List.copyOf(folders);
    rss = List.copyOf(rss);
  }

  /**
   * Reads settings by name.
   *
   * @throws SettingsException that names every problem at once
   */
  public static LiveSettings parse(Map<String, String> settings) {
    Objects.requireNonNull(settings, "no settings");
    SettingsReader reader = new SettingsReader(settings);
    LiveSettings parsed =
        new LiveSettings(
            Objects.requireNonNullElse(
                reader.path("producer.spool.dir", "spool"), Path.of("spool")),
            new SpoolLimits(
                reader.number("producer.spool.max.mb", 4096, 1, 1 << 20) * MB,
                reader.number("producer.spool.min.free.mb", 512, 0, 1 << 20) * MB,
                SpoolLimits.SEGMENT_BYTES),
            reader.text(NAME, ""),
            http(reader),
            FeedSettings.folders(reader),
            FeedSettings.rss(reader));
    reader.refuseUnknown(FAMILIES);
    if (!reader.problems().isEmpty()) {
      throw new SettingsException(reader.problems());
    }
    return parsed;
  }

  private static HttpSettings http(SettingsReader reader) {
    boolean on = reader.isGiven(HTTP_PORT);
    HttpSettings http =
        new HttpSettings(
            reader.text("producer.http.host", "127.0.0.1"),
            (int) reader.number(HTTP_PORT, 8090, 0, 65_535),
            reader.path("producer.http.publishers", null),
            (int) reader.number("producer.http.max.body.kb", 4096, 1, 16 << 10) << 10,
            reader.millis(
                "producer.http.body.timeout.ms", Duration.ofSeconds(10), Duration.ofMillis(100)),
            (int) reader.number("producer.http.requests.per.second", 200, 1, 1_000_000));
    boolean open = reader.flag("producer.http.open");
    if (on && http.signed().isEmpty() && !open && !isLoopback(http.host())) {
      reader.problem(
          "producer.http.host is "
              + http.host()
              + ", where others can reach it: name who may push with producer.http.publishers, or"
              + " say producer.http.open=true to let anybody");
    }
    return on ? http : null;
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  /** Returns whether no feed is named. */
  public boolean isEmpty() {
    return http == null && folders.isEmpty() && rss.isEmpty();
  }

  /** Returns how stories are taken in over HTTP, if they are. */
  public Optional<HttpSettings> httpFeed() {
    return Optional.ofNullable(http);
  }
}
