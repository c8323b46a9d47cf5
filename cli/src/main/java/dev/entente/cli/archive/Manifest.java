package dev.entente.cli.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an archive holds, so that a file that was cut off or changed is found out.
 *
 * @param format of the archive; this version writes and reads {@value #FORMAT}
 * @param exported when, ISO 8601 UTC
 * @param topics what was exported, in the order of the data's way
 */
public record Manifest(int format, String exported, List<Entry> topics) {

  static final int FORMAT = 1;

  private static final String FILE = "manifest.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public Manifest {
    topics = List.copyOf(topics);
  }

  /**
   * One topic.
   *
   * @param topic its name without a prefix
   * @param file name of the file beside the manifest
   * @param partitions how many it had
   * @param records how many records, tombstones among them
   * @param tombstones how many of them have no value
   * @param hash of the records, without regard to their order and to schema ids
   * @param schemas the schemas that its values name, by id; empty for a topic of raw records
   */
  public record Entry(
      String topic,
      String file,
      int partitions,
      long records,
      long tombstones,
      String hash,
      Map<Integer, String> schemas) {

    public Entry {
      schemas = new TreeMap<>(schemas);
    }
  }

  /** Writes it into an archive's folder. */
  void write(Path folder) throws IOException {
    Files.writeString(PrivateFiles.create(folder.resolve(FILE)), JSON.writeValueAsString(this));
  }

  /**
   * Reads an archive's.
   *
   * @throws CommandFailure if there is none, or it is of another format
   */
  public static Manifest read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      Manifest manifest = JSON.readValue(Files.readString(file), Manifest.class);
      if (manifest.format() != FORMAT) {
        throw new CommandFailure(
            ExitCode.STORAGE,
            "%s is of format %d; this version reads %d".formatted(file, manifest.format(), FORMAT));
      }
      return manifest;
    } catch (JsonProcessingException e) {
      throw new CommandFailure(
          ExitCode.STORAGE,
          "%s is no manifest of an export: %s".formatted(file, e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.STORAGE,
          "%s is no folder that `entente export` wrote: there is no %s".formatted(folder, FILE),
          e);
    }
  }

  /** Returns the entry of a topic, or null. */
  Entry of(String topic) {
    return topics.stream().filter(entry -> entry.topic().equals(topic)).findFirst().orElse(null);
  }
}
