package dev.entente.cli.archive;

import dev.entente.cli.cluster.Answers;
import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;

/** Writes topics to files, as they stand. */
public final class Export {

  /** The middle: zlib's own default. */
  private static final int DEFLATE_LEVEL = 6;

  private final TopicContents contents;
  private final Path folder;

  /**
   * @param contents of the cluster's topics
   * @param folder where the files go; made, or empty
   */
  public Export(TopicContents contents, Path folder) {
    this.contents = contents;
    this.folder = folder;
  }

  /**
   * Writes a file for each topic, then the manifest: where that is missing, an export was broken
   * off.
   *
   * @param wanted names without prefix; empty for all
   * @param done is told of each topic that was written
   * @throws CommandFailure if the folder cannot be used
   */
  public Manifest write(Set<String> wanted, Consumer<Manifest.Entry> done) {
    List<Manifest.Entry> entries = new ArrayList<>();
    try {
      requireEmpty();
      Cluster cluster = contents.cluster();
      List<Topic<?>> standard = Topics.standard().all();
      List<Topic<?>> ours = cluster.topics().all();
      for (int at = 0; at < standard.size(); at++) {
        String name = standard.get(at).name();
        if (wanted.isEmpty() || wanted.contains(name)) {
          Manifest.Entry entry = write(name, ours.get(at));
          entries.add(entry);
          done.accept(entry);
        }
      }
      Manifest manifest = new Manifest(Manifest.FORMAT, Instant.now().toString(), entries);
      manifest.write(folder);
      return manifest;
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.STORAGE, "%s cannot be written: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private void requireEmpty() throws IOException {
    PrivateFiles.createFolder(folder);
    try (var files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new CommandFailure(
            ExitCode.STORAGE, folder + " is not empty: name a folder that is new");
      }
    }
  }

  private Manifest.Entry write(String name, Topic<?> topic) throws IOException {
    String file = name + ".avro";
    boolean typed = topic.schema().isPresent();
    ContentHash hash = new ContentHash(typed);
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(
            new GenericDatumWriter<>(ArchivedRecord.SCHEMA, ArchivedRecord.PLAIN))) {
      writer.setCodec(CodecFactory.deflateCodec(DEFLATE_LEVEL));
      writer.setMeta("entente.topic", name);
      writer.create(ArchivedRecord.SCHEMA, PrivateFiles.create(folder.resolve(file)).toFile());
      contents.forEachRaw(
          topic.name(),
          raw -> {
            ArchivedRecord record = ArchivedRecord.of(raw);
            hash.add(record);
            append(writer, record);
          });
    }
    return new Manifest.Entry(
        name,
        file,
        partitions(topic.name()),
        hash.records(),
        hash.tombstones(),
        hash.hex(),
        typed ? schemas(topic) : Map.of());
  }

  private int partitions(String topic) {
    try (Admin admin = Admin.create(contents.cluster().kafka())) {
      return Answers.of(admin.describeTopics(List.of(topic)).allTopicNames())
          .get(topic)
          .partitions()
          .size();
    }
  }

  private static void append(DataFileWriter<GenericRecord> writer, ArchivedRecord record) {
    try {
      writer.append(record.stored());
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.STORAGE, "the archive cannot be written: " + e.getMessage(), e);
    }
  }

  private Map<Integer, String> schemas(Topic<?> topic) {
    SchemaRegistry registry = contents.registry();
    Map<Integer, String> schemas = new TreeMap<>();
    for (Schema schema : registry.versions(topic.subject())) {
      registry.idOf(topic.subject(), schema).ifPresent(id -> schemas.put(id, schema.toString()));
    }
    return schemas;
  }
}
