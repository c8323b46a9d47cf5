package dev.entente.schemas;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A schema registry that speaks Confluent's protocol, and the only class that knows its client.
 *
 * <p>Ids and schemas are cached for good, because they never change. No call retries; each is
 * bounded by {@code http.connect.timeout.ms} (5 s) and {@code http.read.timeout.ms} (10 s). Safe
 * for any number of threads.
 */
public final class SchemaRegistry implements AutoCloseable {

  /** The setting that names the registry's addresses, separated by commas. */
  public static final String URL = "schema.registry.url";

  private static final int CACHED_SCHEMAS = 1000;
  private static final Map<String, String> DEFAULTS =
      Map.of("http.connect.timeout.ms", "5000", "http.read.timeout.ms", "10000");

  private static final int NOT_FOUND = 404;

  /** Confluent's error codes for a subject, version or schema that does not exist. */
  private static final Set<Integer> NO_SUCH_SCHEMA = Set.of(40401, 40402, 40403);

  /** The same for a subject without a compatibility level of its own. */
  private static final Set<Integer> NO_SUCH_LEVEL = Set.of(40401, 40408);

  private static final Set<Integer> REFUSED = Set.of(401, 403);

  private final SchemaRegistryClient client;
  private final Map<String, Object> config;
  private final String url;

  private SchemaRegistry(SchemaRegistryClient client, Map<String, Object> config, String url) {
    this.client = client;
    this.config = config;
    this.url = url;
  }

  /**
   * Returns a registry to ask; nothing is sent yet.
   *
   * @param config {@value #URL} and whatever Confluent's client reads ({@code basic.auth.*}, {@code
   *     schema.registry.ssl.*}, {@code http.*}); other settings are ignored. A URL {@code
   *     mock://NAME} is a registry in this JVM, for tests.
   * @throws IllegalArgumentException if no URL is given
   */
  public static SchemaRegistry connect(Map<String, ?> config) {
    Objects.requireNonNull(config, "the registry's settings are null");
    Map<String, Object> settings = new HashMap<>(DEFAULTS);
    settings.putAll(config);
    List<String> urls = urls(settings.get(URL));
    return new SchemaRegistry(
        SchemaRegistryClientFactory.newClient(
            urls, CACHED_SCHEMAS, List.of(new AvroSchemaProvider()), settings, Map.of()),
        settings,
        String.join(",", urls));
  }

  /** Returns the addresses that it was connected with. */
  public String url() {
    return url;
  }

  /**
   * Returns the id of a schema under a subject, if it is registered there. Afterwards records of
   * that schema are written and read without asking again.
   *
   * @throws RegistryUnavailableException if the registry cannot say
   */
  public Optional<Integer> idOf(String subject, Schema schema) {
    Optional<Integer> id =
        optional(NO_SUCH_SCHEMA, () -> client.getId(subject, new AvroSchema(schema)));
    id.ifPresent(known -> requireSchema(subject, known));
    return id;
  }

  /**
   * Returns every version of a subject, oldest first; none for a subject that does not exist.
   *
   * @throws RegistryUnavailableException if the registry cannot say
   */
  public List<Schema> versions(String subject) {
    return optional(NO_SUCH_SCHEMA, () -> fetchVersions(subject)).orElse(List.of());
  }

  /**
   * Registers a schema; does nothing where it is registered already.
   *
   * @throws RegistryUnavailableException if the registry does not take it
   */
  public void register(String subject, Schema schema) {
    ask(() -> client.register(subject, new AvroSchema(schema)));
  }

  /**
   * Returns the compatibility level that a subject has of its own, in the registry's spelling.
   *
   * @throws RegistryUnavailableException if the registry cannot say
   */
  public Optional<String> compatibility(String subject) {
    return optional(NO_SUCH_LEVEL, () -> client.getCompatibility(subject));
  }

  /**
   * Sets the compatibility level of a subject.
   *
   * @throws RegistryUnavailableException if the registry does not do it
   */
  public void setCompatibility(String subject, Compatibility level) {
    ask(() -> client.updateCompatibility(subject, level.name()));
  }

  /**
   * Returns the level of subjects that have none of their own, in the registry's spelling.
   *
   * @throws RegistryUnavailableException if the registry cannot say
   */
  public String globalCompatibility() {
    return ask(() -> client.getCompatibility(null));
  }

  /**
   * Sets the level of subjects that have none of their own.
   *
   * @throws RegistryUnavailableException if the registry does not do it
   */
  public void setGlobalCompatibility(Compatibility level) {
    ask(() -> client.updateCompatibility(null, level.name()));
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new RegistryUnavailableException("the connection to " + url + " does not close", e);
    }
  }

  /** Returns the subject of a topic's keys or values ({@code TopicNameStrategy}). */
  static String subject(String topic, boolean key) {
    return topic + (key ? "-key" : "-value");
  }

  /** Returns a class's schema without Java's own properties, as it stands in the registry. */
  static Schema registeredForm(Class<?> type) {
    GenericContainer container = () -> SpecificData.get().getSchema(type);
    return AvroSchemaUtils.getSchema(container, false, false, true);
  }

  /**
   * Makes sure that a schema can be written under a subject.
   *
   * @throws SchemaNotRegisteredException if it is not registered
   * @throws RegistryUnavailableException if the registry cannot say
   */
  void requireRegistered(String subject, Schema schema) {
    if (idOf(subject, schema).isEmpty()) {
      throw new SchemaNotRegisteredException(subject, null);
    }
  }

  /**
   * Fetches the schema that a record was written with, so that reading it asks nothing more.
   *
   * @throws SerializationException if the registry says that there is no such schema
   * @throws RegistryUnavailableException if it cannot say
   */
  void requireSchema(String subject, int id) {
    if (optional(NO_SUCH_SCHEMA, () -> client.getSchemaBySubjectAndId(subject, id)).isEmpty()) {
      throw new SerializationException(
          "the record names schema " + id + ", which the registry does not have for " + subject);
    }
  }

  /** Returns Confluent's client, for Confluent's serializers. */
  SchemaRegistryClient client() {
    return client;
  }

  /** Returns the settings that it was connected with. */
  Map<String, Object> config() {
    return Map.copyOf(config);
  }

  private List<Schema> fetchVersions(String subject) throws IOException, RestClientException {
    List<Schema> schemas = new ArrayList<>();
    for (int version : client.getAllVersions(subject)) {
      int id = client.getSchemaMetadata(subject, version).getId();
      ParsedSchema parsed = client.getSchemaBySubjectAndId(subject, id);
      if (parsed.rawSchema() instanceof Schema schema) {
        schemas.add(schema);
      }
    }
    return List.copyOf(schemas);
  }

  private <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (IOException e) {
      throw new RegistryUnavailableException(
          "the schema registry at " + url + " does not answer: " + reason(e), e);
    } catch (RestClientException e) {
      throw refusal(e);
    }
  }

  /**
   * Only the registry's own word that something is not there counts; any other 404 may be a
   * proxy's.
   */
  private <T> Optional<T> optional(Set<Integer> absent, Question<T> question) {
    return ask(
        () -> {
          try {
            return Optional.of(question.ask());
          } catch (RestClientException e) {
            if (e.getStatus() == NOT_FOUND && absent.contains(e.getErrorCode())) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  private RegistryUnavailableException refusal(RestClientException e) {
    String what =
        REFUSED.contains(e.getStatus())
            ? " refuses us, check basic.auth.user.info: "
            : " answers with an error: ";
    return new RegistryUnavailableException(
        "the schema registry at " + url + what + e.getMessage(), e);
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static List<String> urls(Object setting) {
    Stream<String> parts =
        setting instanceof Collection<?> list
            ? list.stream().map(String::valueOf)
            : Stream.of(setting == null ? "" : setting.toString())
                .flatMap(SchemaRegistry::byCommas);
    List<String> urls = parts.map(String::strip).filter(part -> !part.isEmpty()).toList();
    if (urls.isEmpty()) {
      throw new IllegalArgumentException(
          URL + " is missing: give the registry's address, such as http://localhost:8081");
    }
    return urls;
  }

  private static Stream<String> byCommas(String list) {
    return Stream.of(list.split(",", -1));
  }

  /** One request to the registry. */
  @FunctionalInterface
  private interface Question<T> {
    T ask() throws IOException, RestClientException;
  }
}
