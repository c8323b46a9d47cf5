package dev.entente.producer.http;

import dev.entente.diplomacy.story.Providers;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the file of a publisher: a properties file {@code NAME.properties}.
 *
 * <pre>
 * providers = Halcyon Wire            whose stories they may write; several with commas, * for all
 * kills = Halcyon Wire                whose they may kill and hold; as providers if not given
 * webhook.secret = whsec_MfKQ…        Standard Webhooks; several with spaces while one is replaced
 * superdesk.secret = …                Superdesk and Newshub (PUSH_KEY there)
 * token = …                           Authorization: Bearer
 * webhook.secret.file = /run/secrets/halcyon      any of the three can lie in a file of its own
 * requests.per.second = 50
 * idle.minutes = 120                  silence after which the feed counts as silent
 * </pre>
 */
final class PublisherFile {

  static final String ENDING = ".properties";

  private static final Set<String> KNOWN =
      Set.of(
          "providers",
          "kills",
          "webhook.secret",
          "webhook.secret.file",
          "superdesk.secret",
          "superdesk.secret.file",
          "token",
          "token.file",
          "requests.per.second",
          "idle.minutes");

  private static final String WEBHOOK_PREFIX = "whsec_";

  /** Shorter secrets can be guessed. */
  private static final int LEAST_SECRET = 16;

  private final Path file;
  private final Properties properties = new Properties();

  private PublisherFile(Path file) throws IOException {
    this.file = file;
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      throw wrong("is no properties file: " + e.getMessage());
    }
  }

  /**
   * Reads a publisher.
   *
   * @param usualRate requests a second where the file does not say
   * @throws IOException where it cannot be read
   * @throws IllegalArgumentException where something in it is wrong: names file, setting, remedy
   */
  static Publisher read(Path file, int usualRate) throws IOException {
    return new PublisherFile(file).publisher(usualRate);
  }

  private Publisher publisher(int usualRate) throws IOException {
    for (String name : properties.stringPropertyNames()) {
      if (!KNOWN.contains(name)) {
        throw wrong("sets " + name + ", which is no setting; there are " + new TreeSet<>(KNOWN));
      }
    }
    Set<String> providers = providers("providers");
    if (providers.isEmpty()) {
      throw wrong("does not say whose stories may be written: set providers");
    }
    Publisher publisher =
        new Publisher(
            name(),
            webhookSecrets(),
            plainSecrets("superdesk.secret"),
            plainSecrets("token"),
            providers,
            properties.containsKey("kills") ? providers("kills") : providers,
            number("requests.per.second", usualRate),
            idle());
    if (publisher.webhookSecrets().isEmpty()
        && publisher.superdeskSecrets().isEmpty()
        && publisher.tokens().isEmpty()) {
      throw wrong("has no secret: set webhook.secret, superdesk.secret or token");
    }
    return publisher;
  }

  private String name() {
    String fileName = file.getFileName().toString();
    return fileName.substring(0, fileName.length() - ENDING.length());
  }

  private Set<String> providers(String setting) {
    Set<String> names = new TreeSet<>();
    for (String name : properties.getProperty(setting, "").split(",", -1)) {
      if (!name.isBlank()) {
        names.add(name.strip().equals("*") ? "*" : Providers.standard().spelling(name.strip()));
      }
    }
    return names;
  }

  private List<String> words(String setting) throws IOException {
    String inline = properties.getProperty(setting, "");
    String inFile = properties.getProperty(setting + ".file");
    String text =
        inFile == null ? inline : inline + " " + Files.readString(Path.of(inFile.strip()));
    List<String> words = new ArrayList<>();
    for (String word : text.split("\\s+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private List<byte[]> plainSecrets(String setting) throws IOException {
    List<byte[]> secrets = new ArrayList<>();
    for (String word : words(setting)) {
      secrets.add(longEnough(setting, word.getBytes(StandardCharsets.UTF_8)));
    }
    return secrets;
  }

  private List<byte[]> webhookSecrets() throws IOException {
    List<byte[]> secrets = new ArrayList<>();
    for (String word : words("webhook.secret")) {
      String base64 =
          word.startsWith(WEBHOOK_PREFIX) ? word.substring(WEBHOOK_PREFIX.length()) : word;
      try {
        secrets.add(longEnough("webhook.secret", Base64.getDecoder().decode(base64)));
      } catch (IllegalArgumentException e) {
        throw wrong("has a webhook.secret that is not whsec_ and Base64 of 16 bytes or more");
      }
    }
    return secrets;
  }

  private byte[] longEnough(String setting, byte[] secret) {
    if (secret.length < LEAST_SECRET) {
      throw wrong(
          "has a " + setting + " of less than " + LEAST_SECRET + " bytes: take a longer one");
    }
    return secret;
  }

  private int number(String setting, int usual) {
    String text = properties.getProperty(setting, Integer.toString(usual)).strip();
    if (!text.matches("[1-9]\\d{0,5}")) {
      throw wrong("has " + setting + " = " + text + ": give a whole number from 1");
    }
    return Integer.parseInt(text);
  }

  private Duration idle() {
    return properties.containsKey("idle.minutes")
        ? Duration.ofMinutes(number("idle.minutes", 1))
        : null;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(file + " " + what);
  }
}
