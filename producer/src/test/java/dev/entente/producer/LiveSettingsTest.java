package dev.entente.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.producer.ProducerSettings.SettingsException;
import dev.entente.producer.folder.FolderSettings;
import dev.entente.producer.http.HttpSettings;
import dev.entente.producer.read.ReadOptions;
import dev.entente.producer.read.ReadOptions.Purpose;
import dev.entente.producer.rss.RssSettings;
import dev.entente.producer.spool.SpoolLimits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveSettingsTest {

  private static final long MB = 1 << 20;

  @Test
  void defaults() {
    LiveSettings settings = LiveSettings.parse(Map.of());

    assertThat(settings)
        .isEqualTo(
            new LiveSettings(
                Path.of("spool"),
                new SpoolLimits(4096 * MB, 512 * MB, SpoolLimits.SEGMENT_BYTES),
                "",
                null,
                List.of(),
                List.of()));
    assertThat(settings.isEmpty()).isTrue();
  }

  @Test
  void defaultsOfEachFeed() {
    LiveSettings settings =
        LiveSettings.parse(
            Map.of(
                "producer.http.port", "8090",
                "producer.folder.desk.path", "/in",
                "producer.rss.ministry.url", "https://ministry.example/rss"));

    ReadOptions none = ReadOptions.forPurpose(Purpose.PUBLISH);
    assertThat(settings.http())
        .isEqualTo(
            new HttpSettings("127.0.0.1", 8090, null, 4096 << 10, Duration.ofSeconds(10), 200));
    assertThat(settings.folders())
        .containsExactly(
            new FolderSettings(
                "desk", Path.of("/in"), none, Duration.ofSeconds(2), Duration.ofSeconds(5), null));
    assertThat(settings.rss())
        .containsExactly(
            new RssSettings(
                "ministry",
                URI.create("https://ministry.example/rss"),
                none,
                Duration.ofMinutes(5),
                Set.of(),
                false,
                4096 << 10,
                Duration.ofSeconds(20),
                null));
  }

  @Test
  void everySettingIsMapped() {
    Map<String, String> all = new HashMap<>();
    all.put("producer.spool.dir", "/var/spool/entente");
    all.put("producer.spool.max.mb", "10");
    all.put("producer.spool.min.free.mb", "20");
    all.put("producer.name", "oslo");
    all.put("producer.http.host", "0.0.0.0");
    all.put("producer.http.port", "0");
    all.put("producer.http.publishers", "/etc/entente/publishers");
    all.put("producer.http.open", "false");
    all.put("producer.http.max.body.kb", "100");
    all.put("producer.http.body.timeout.ms", "3000");
    all.put("producer.http.requests.per.second", "7");
    all.put("producer.folder.desk.path", "/in");
    all.put("producer.folder.desk.provider", "Meridian");
    all.put("producer.folder.desk.encoding", "ISO-8859-1");
    all.put("producer.folder.desk.quiet.ms", "0");
    all.put("producer.folder.desk.rescan.ms", "900");
    all.put("producer.folder.desk.idle.minutes", "30");
    all.put("producer.rss.ministry.url", "https://ministry.example/rss");
    all.put("producer.rss.ministry.provider", "Ministry");
    all.put("producer.rss.ministry.encoding", "UTF-8");
    all.put("producer.rss.ministry.interval.s", "60");
    all.put("producer.rss.ministry.hosts", "cdn.example, Www.Ministry.example");
    all.put("producer.rss.ministry.private", "true");
    all.put("producer.rss.ministry.max.kb", "50");
    all.put("producer.rss.ministry.timeout.ms", "5000");
    all.put("producer.rss.ministry.idle.minutes", "600");

    assertThat(LiveSettings.parse(all))
        .isEqualTo(
            new LiveSettings(
                Path.of("/var/spool/entente"),
                new SpoolLimits(10 * MB, 20 * MB, SpoolLimits.SEGMENT_BYTES),
                "oslo",
                new HttpSettings(
                    "0.0.0.0",
                    0,
                    Path.of("/etc/entente/publishers"),
                    100 << 10,
                    Duration.ofSeconds(3),
                    7),
                List.of(
                    new FolderSettings(
                        "desk",
                        Path.of("/in"),
                        new ReadOptions(
                            Purpose.PUBLISH, "Meridian", null, StandardCharsets.ISO_8859_1),
                        Duration.ZERO,
                        Duration.ofMillis(900),
                        Duration.ofMinutes(30))),
                List.of(
                    new RssSettings(
                        "ministry",
                        URI.create("https://ministry.example/rss"),
                        new ReadOptions(Purpose.PUBLISH, "Ministry", null, StandardCharsets.UTF_8),
                        Duration.ofMinutes(1),
                        Set.of("cdn.example", "www.ministry.example"),
                        true,
                        50 << 10,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(10 * 60)))));
  }

  @Test
  void allProblemsAreSaidAtOnce() {
    assertThatThrownBy(
            () ->
                LiveSettings.parse(
                    Map.of(
                        "producer.spool.max.mb", "much",
                        "producer.http.port", "70000",
                        "producer.folder.desk.quiet.ms", "soon",
                        "producer.rss.ministry.url", "file:///etc/passwd",
                        "producer.rss.ministry.hurry", "yes",
                        "producer.http.prt", "1")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "producer.spool.max.mb",
            "producer.http.port",
            "producer.folder.desk.path",
            "producer.folder.desk.quiet.ms",
            "producer.rss.ministry.url",
            "producer.rss.ministry.hurry",
            "producer.http.prt");
  }

  @Test
  void nobodyListensToTheWorldUnsignedUnlessThatIsSaid() {
    Map<String, String> exposed =
        Map.of("producer.http.port", "8090", "producer.http.host", "0.0.0.0");
    assertThatThrownBy(() -> LiveSettings.parse(exposed))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("producer.http.publishers", "producer.http.open");

    Map<String, String> meant = new HashMap<>(exposed);
    meant.put("producer.http.open", "true");
    assertThat(LiveSettings.parse(meant).http().signed()).isEmpty();
  }

  @Test
  void producersOwnSettingsAreLeftToIt() {
    ProducerSettings.parse(
        Map.of(
            "bootstrap.servers", "b:9092",
            "schema.registry.url", "http://r:8081",
            "producer.http.port", "8090",
            "producer.name", "oslo",
            "producer.rss.ministry.url", "https://ministry.example/rss"));
  }
}
