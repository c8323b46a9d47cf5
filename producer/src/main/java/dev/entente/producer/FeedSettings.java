package dev.entente.producer;

import dev.entente.producer.folder.FolderSettings;
import dev.entente.producer.read.ReadOptions;
import dev.entente.producer.rss.RssSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads the settings of feeds that have names: folders, and feeds that are polled. */
final class FeedSettings {

  private static final String FOLDER = "producer.folder.";
  private static final String RSS = "producer.rss.";
  private static final Duration SECOND = Duration.ofSeconds(1);

  private FeedSettings() {}

  /** Returns the spool folders; what is wrong with them is the reader's to say. */
  static List<FolderSettings> folders(SettingsReader reader) {
    List<FolderSettings> folders = new ArrayList<>();
    for (String name : reader.namesBelow(FOLDER)) {
      String prefix = FOLDER + name + ".";
      reader.required(prefix + "path", "the folder");
      Path path = reader.path(prefix + "path", ".");
      folders.add(
          new FolderSettings(
              name,
              path == null ? Path.of(".") : path,
              options(reader, prefix),
              reader.millis(prefix + "quiet.ms", Duration.ofSeconds(2), Duration.ZERO),
              reader.millis(prefix + "rescan.ms", Duration.ofSeconds(5), Duration.ofMillis(50)),
              idle(reader, prefix)));
    }
    return folders;
  }

  /** Returns the feeds that are polled; what is wrong with them is the reader's to say. */
  static List<RssSettings> rss(SettingsReader reader) {
    List<RssSettings> feeds = new ArrayList<>();
    for (String name : reader.namesBelow(RSS)) {
      String prefix = RSS + name + ".";
      feeds.add(
          new RssSettings(
              name,
              address(reader, prefix + "url"),
              options(reader, prefix),
              reader.seconds(prefix + "interval.s", Duration.ofMinutes(5), SECOND),
              hosts(reader, prefix + "hosts"),
              reader.flag(prefix + "private"),
              (int) reader.number(prefix + "max.kb", 4096, 1, 16 << 10) << 10,
              reader.millis(prefix + "timeout.ms", Duration.ofSeconds(20), SECOND),
              idle(reader, prefix)));
    }
    return feeds;
  }

  private static ReadOptions options(SettingsReader reader, String prefix) {
    String provider =
        reader.text(prefix + "provider", reader.text(ProducerSettings.PROVIDER, null));
    return new ReadOptions(ReadOptions.Purpose.PUBLISH, provider, null, charset(reader, prefix));
  }

  private static Charset charset(SettingsReader reader, String prefix) {
    String name = prefix + "encoding";
    String value = reader.text(name, reader.text(ProducerSettings.ENCODING, null));
    try {
      return value == null ? null : Charset.forName(value);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      reader.problem(name + " is no charset: \"" + value + "\"; write it like windows-1252");
      return null;
    }
  }

  private static Duration idle(SettingsReader reader, String prefix) {
    String name = prefix + "idle.minutes";
    return reader.isGiven(name) ? Duration.ofMinutes(reader.number(name, 60, 1, 525_600)) : null;
  }

  private static URI address(SettingsReader reader, String name) {
    String value = reader.required(name, "the feed's address");
    try {
      URI address = new URI(value);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web && address.getHost() != null && address.getUserInfo() == null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Said below, as for an address of another kind.
    }
    reader.problem(name + " is no http or https address without a password: \"" + value + "\"");
    return URI.create("http://invalid/");
  }

  private static Set<String> hosts(SettingsReader reader, String name) {
    Set<String> hosts = new TreeSet<>();
    for (String host : reader.text(name, "").split(",", -1)) {
      if (!host.isBlank()) {
        hosts.add(host.strip().toLowerCase(Locale.ROOT));
      }
    }
    return hosts;
  }
}
