package dev.entente.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds today's schemas against every release's; the folder's README says how one is added. */
class PublishedSchemasTest {

  private static final Path PUBLISHED = Path.of("src/main/published");
  private static final String PUBLISH = "publish.schemas";

  @Test
  void everySchemaFitsEveryReleaseBeforeIt() {
    assertThat(problems(PUBLISHED)).isEmpty();
    if (System.getProperty(PUBLISH) != null) {
      publish(PUBLISHED.resolve(System.getProperty(PUBLISH)));
    }
  }

  @Test
  void releaseThatTodaysSchemasBreakIsNamed(@TempDir Path folder) throws IOException {
    publish(folder.resolve("0.9.0"));
    publish(folder.resolve("0.10.0"));
    Path story = folder.resolve("0.10.0/wire.stories-value.avsc");
    Files.writeString(story, Files.readString(story).replace("\"body\"", "\"text\""));

    assertThat(problems(folder))
        .containsExactly(
            "wire.stories-value: cannot read records of version 2: no default for field body");
  }

  @Test
  void whatIsPublishedIsWhatIsRegistered(@TempDir Path folder) {
    publish(folder);

    assertThat(Topics.standard().all())
        .flatExtracting(topic -> topic.schema().stream().toList())
        .containsExactlyElementsOf(
            Topics.standard().all().stream()
                .filter(topic -> topic.schema().isPresent())
                .map(topic -> parse(folder.resolve(topic.subject() + ".avsc")))
                .toList());
  }

  private static List<String> problems(Path published) {
    List<String> problems = new ArrayList<>();
    for (Topic<?> topic : Topics.standard().all()) {
      topic
          .schema()
          .ifPresent(
              schema ->
                  SchemaEvolution.problems(schema, earlier(published, topic), topic.compatibility())
                      .forEach(problem -> problems.add(topic.subject() + ": " + problem)));
    }
    return problems;
  }

  private static List<Schema> earlier(Path published, Topic<?> topic) {
    try (Stream<Path> files = Files.walk(published)) {
      return files
          .filter(file -> file.endsWith(topic.subject() + ".avsc"))
          .sorted(Comparator.comparing(PublishedSchemasTest::release, Arrays::compare))
          .map(PublishedSchemasTest::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder's name, number by number: 0.9.0 comes before 0.10.0. */
  private static int[] release(Path file) {
    String name = file.getParent().getFileName().toString();
    return Stream.of(name.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private static void publish(Path folder) {
    Topics.standard()
        .all()
        .forEach(
            topic ->
                topic.schema().ifPresent(s -> write(folder, topic.subject(), s.toString(true))));
  }

  private static void write(Path folder, String subject, String schema) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(subject + ".avsc"), schema + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
