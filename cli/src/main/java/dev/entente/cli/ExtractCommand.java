package dev.entente.cli;

import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.extract.StoryExtraction;
import dev.entente.diplomacy.extract.Extractor;
import dev.entente.diplomacy.lexicon.Lexicon;
import dev.entente.diplomacy.lexicon.LexiconException;
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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what stories say, without Kafka. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Read stories and print one line of JSON for each: its meetings and relation signals with"
            + " evidence, rule and span (in headline, line feed, body). A story that cannot be used"
            + " gets a line with the reason in \"rejected\".",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente extract story.txt | jq .meetings",
      "  entente extract archive/ --published 2026-03-12 > readings.jsonl",
      "  cat feed.jsonl | entente extract -"
    })
final class ExtractCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "STORIES",
      arity = "1..*",
      description = "Files, folders, or - for standard input.")
  private List<String> stories;

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
      description = "A folder with entries of your own, on top of ours.")
  private Path lexicon;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    StoryExtraction extraction =
        new StoryExtraction(extractor(), spec.commandLine().getOut(), spec.commandLine().getErr());
    StoryReader reader =
        new StoryReader(
            new ReadOptions(ReadOptions.Purpose.EXTRACT, null, published, encoding),
            InstantSource.system());
    String name = String.join(" ", stories);
    try {
      for (Input input : Inputs.find(stories, System.in)) {
        name = input.name();
        reader.read(input, extraction);
      }
    } catch (NoSuchFileException e) {
      throw new ParameterException(
          spec.commandLine(), "there is no file or folder " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.STORAGE, name + " cannot be read: " + e.getMessage() + "; check its rights", e);
    }
    return (extraction.rejected() > 0 ? ExitCode.REJECTED : ExitCode.OK).number();
  }

  private Extractor extractor() {
    if (lexicon == null) {
      return Extractor.standard();
    }
    try {
      return Extractor.with(Lexicon.with(lexicon));
    } catch (LexiconException e) {
      throw new CommandFailure(ExitCode.MISCONFIGURED, e.getMessage(), e);
    }
  }
}
