package dev.entente.cli.archive;

import dev.entente.cli.cluster.Answers;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.cluster.TopicWriter;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Writes files back to topics: same keys, values, headers, tombstones and time stamps, in the same
 * order, and counted and hashed before and after.
 */
public final class Import {

  private static final String STAMPS = "message.timestamp.type";
  private static final byte MAGIC = 0;
  private static final int PREFIX = 1 + Integer.BYTES;

  private final Path folder;
  private final Manifest manifest;

  /**
   * @param folder that {@link Export} wrote
   * @throws CommandFailure if it is none
   */
  public Import(Path folder) {
    this.folder = folder;
    this.manifest = Manifest.read(folder);
  }

  /**
   * Writes every wanted topic; each file is checked whole before its first record is written.
   *
   * @param contents of the cluster's topics, which exist
   * @param wanted names without prefix; empty for all that the archive has
   * @param append whether topics may hold records already
   * @param done is told of each topic that was written and verified
   * @throws CommandFailure if a file is not what the manifest says, a topic is not empty, or what
   *     stands on it afterwards is not what was written
   */
  public void write(
      TopicContents contents, Set<String> wanted, boolean append, Consumer<Manifest.Entry> done) {
    List<Topic<?>> standard = Topics.standard().all();
    List<Topic<?>> ours = contents.cluster().topics().all();
    Map<String, Topic<?>> targets = new HashMap<>();
    for (int at = 0; at < standard.size(); at++) {
      targets.put(standard.get(at).name(), ours.get(at));
    }
    List<Manifest.Entry> entries = wanted(wanted);
    entries.forEach(this::requireWhole);
    try (Admin admin = Admin.create(contents.cluster().kafka())) {
      Map<String, Integer> partitions = partitions(admin, entries, targets);
      if (!append) {
        requireEmpty(admin, partitions);
      }
      for (Manifest.Entry entry : entries) {
        Topic<?> topic = targets.get(entry.topic());
        write(admin, contents, entry, topic, partitions.get(topic.name()));
        if (!append) {
          verify(contents, entry, topic);
        }
        done.accept(entry);
      }
    }
  }

  /**
   * Checks the files of the wanted topics against the manifest.
   *
   * @throws CommandFailure if one is not what the manifest says
   */
  public void check(Set<String> wanted, Consumer<Manifest.Entry> done) {
    for (Manifest.Entry entry : wanted(wanted)) {
      requireWhole(entry);
      done.accept(entry);
    }
  }

  private List<Manifest.Entry> wanted(Set<String> names) {
    Set<String> missing = new TreeSet<>(names);
    manifest.topics().forEach(entry -> missing.remove(entry.topic()));
    if (!missing.isEmpty()) {
      throw new CommandFailure(
          ExitCode.STORAGE,
          "%s has no %s: it was not exported".formatted(folder, String.join(", ", missing)));
    }
    return manifest.topics().stream()
        .filter(entry -> names.isEmpty() || names.contains(entry.topic()))
        .filter(entry -> Topics.standard().named(entry.topic()).isPresent())
        .toList();
  }

  private void requireWhole(Manifest.Entry entry) {
    ContentHash hash = new ContentHash(!entry.schemas().isEmpty());
    read(entry, hash::add);
    if (hash.records() != entry.records() || !hash.hex().equals(entry.hash())) {
      throw new CommandFailure(
          ExitCode.STORAGE,
          "%s holds %d records with hash %s, the manifest says %d with %s: it was changed or cut off; nothing was imported"
              .formatted(
                  folder.resolve(entry.file()),
                  hash.records(),
                  hash.hex().substring(0, 12),
                  entry.records(),
                  entry.hash().substring(0, 12)));
    }
  }

  private void read(Manifest.Entry entry, Consumer<ArchivedRecord> action) {
    Path file = folder.resolve(entry.file());
    try (DataFileReader<GenericRecord> reader =
        new DataFileReader<>(
            file.toFile(),
            new GenericDatumReader<>(null, ArchivedRecord.SCHEMA, ArchivedRecord.PLAIN))) {
      while (reader.hasNext()) {
        action.accept(ArchivedRecord.of(reader.next()));
      }
    } catch (IOException | AvroRuntimeException e) {
      throw new CommandFailure(
          ExitCode.STORAGE,
          "%s cannot be read, it was changed or cut off: %s".formatted(file, e),
          e);
    }
  }

  private static Map<String, Integer> partitions(
      Admin admin, List<Manifest.Entry> entries, Map<String, Topic<?>> targets) {
    List<String> names = entries.stream().map(entry -> targets.get(entry.topic()).name()).toList();
    return Answers.settled(() -> admin.describeTopics(names).allTopicNames()).values().stream()
        .collect(Collectors.toMap(topic -> topic.name(), topic -> topic.partitions().size()));
  }

  private static void requireEmpty(Admin admin, Map<String, Integer> partitions) {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    partitions.forEach(
        (topic, count) -> {
          for (int partition = 0; partition < count; partition++) {
            ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
          }
        });
    List<String> written =
        Answers.settled(() -> admin.listOffsets(ends).all()).entrySet().stream()
            .filter(end -> end.getValue().offset() > 0)
            .map(end -> end.getKey().topic())
            .distinct()
            .sorted()
            .toList();
    if (!written.isEmpty()) {
      throw new CommandFailure(
          ExitCode.MISCONFIGURED,
          "%s %s been written to: import into a new cluster or another topic.prefix, or --append if you mean it"
              .formatted(String.join(", ", written), written.size() == 1 ? "has" : "have"));
    }
  }

  /** The broker would stamp records of some topics anew: it is told not to, meanwhile. */
  private void write(
      Admin admin, TopicContents contents, Manifest.Entry entry, Topic<?> topic, int partitions) {
    Map<Integer, Integer> ids = ids(contents.registry(), entry, topic);
    boolean samePlaces = partitions == entry.partitions();
    boolean appendTime =
        topic.settings().stream()
            .anyMatch(
                setting ->
                    setting.name().equals(STAMPS) && setting.value().equals("LogAppendTime"));
    if (appendTime) {
      stamps(admin, topic.name(), "CreateTime");
    }
    try (TopicWriter writer = TopicWriter.open(contents.cluster())) {
      read(
          entry,
          record ->
              writer.send(
                  new ProducerRecord<>(
                      topic.name(),
                      samePlaces ? record.partition() : null,
                      record.timestamp(),
                      record.key(),
                      renumbered(record.value(), ids),
                      record.kafkaHeaders())));
      writer.flush(topic.name());
    } finally {
      if (appendTime) {
        stamps(admin, topic.name(), "LogAppendTime");
      }
    }
  }

  /** Returns once a broker goes by it: a record that comes before would get a time of its own. */
  private static void stamps(Admin admin, String topic, String type) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    AlterConfigOp change =
        new AlterConfigOp(new ConfigEntry(STAMPS, type), AlterConfigOp.OpType.SET);
    Answers.of(admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all());
    Answers.settled(
        () -> admin.describeConfigs(List.of(resource)).values().get(resource),
        config -> config.get(STAMPS).value().equals(type));
  }

  /** Returns the ids that the archive's schemas have in this registry. */
  private static Map<Integer, Integer> ids(
      SchemaRegistry registry, Manifest.Entry entry, Topic<?> topic) {
    Map<Integer, Integer> ids = new HashMap<>();
    entry
        .schemas()
        .forEach(
            (id, text) -> {
              Schema schema = new Schema.Parser().parse(text);
              registry.register(topic.subject(), schema);
              registry.idOf(topic.subject(), schema).ifPresent(ours -> ids.put(id, ours));
            });
    return ids;
  }

  private static byte[] renumbered(byte[] value, Map<Integer, Integer> ids) {
    if (value == null || value.length < PREFIX || value[0] != MAGIC) {
      return value;
    }
    Integer id = ids.get(ByteBuffer.wrap(value, 1, Integer.BYTES).getInt());
    if (id == null) {
      return value;
    }
    byte[] renumbered = value.clone();
    ByteBuffer.wrap(renumbered).putInt(1, id);
    return renumbered;
  }

  private static void verify(TopicContents contents, Manifest.Entry entry, Topic<?> topic) {
    ContentHash hash = new ContentHash(!entry.schemas().isEmpty());
    contents.forEachRaw(topic.name(), raw -> hash.add(ArchivedRecord.of(raw)));
    if (hash.records() != entry.records() || !hash.hex().equals(entry.hash())) {
      throw new CommandFailure(
          ExitCode.STORAGE,
          "%s holds %d records with hash %s after the import of %d with %s: somebody else was writing, or a broker gave them times of its own; import again under another topic.prefix"
              .formatted(
                  topic.name(),
                  hash.records(),
                  hash.hex().substring(0, 12),
                  entry.records(),
                  entry.hash().substring(0, 12)));
    }
  }
}
