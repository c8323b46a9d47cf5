package dev.entente.cli;

import dev.entente.cli.cluster.CommandFailure;
import dev.entente.diplomacy.extract.Extractor;
import dev.entente.diplomacy.lexicon.LexiconException;
import dev.entente.producer.read.Delivery;
import dev.entente.producer.read.Input;
import dev.entente.producer.read.Inputs;
import dev.entente.producer.read.ReadOptions;
import dev.entente.producer.read.StoryReader;
import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of commands that read stories themselves, without Kafka. */
public final class ReadingOptions {

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day of stories that do not give theirs.")
  private LocalDate published;

  @Option(
      names = "--encoding",
      paramLabel = "CHARSET",
      description =
          "Charset of inputs that declare none and are not UTF-8, such as windows-1252; without it"
              + " they are rejected.")
  private Charset encoding;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "A folder with entries and rules of your own, on top of ours.")
  private Path lexicon;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Returns what reads the stories. */
  public Extractor extractor() {
    if (lexicon == null) {
      return Extractor.standard();
    }
    try {
      return Extractor.with(lexicon);
    } catch (LexiconException e) {
      throw new CommandFailure(ExitCode.MISCONFIGURED, e.getMessage(), e);
    }
  }

  /** Hands on the stories in files, folders and standard input ("-"). */
  public void read(List<String> stories, Consumer<Delivery> sink) {
    StoryReader reader =
        new StoryReader(
            new ReadOptions(ReadOptions.Purpose.EXTRACT, null, published, encoding),
            InstantSource.system());
    String name = String.join(" ", stories);
    try {
      for (Input input : Inputs.find(stories, System.in)) {
        name = input.name();
        reader.read(input, sink);
      }
    } catch (NoSuchFileException e) {
      throw new ParameterException(
          spec.commandLine(), "there is no file or folder " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.STORAGE, name + " cannot be read: " + e.getMessage() + "; check its rights", e);
    }
  }
}
