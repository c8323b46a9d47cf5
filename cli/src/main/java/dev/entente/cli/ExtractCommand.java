package dev.entente.cli;

import dev.entente.cli.extract.StoryExtraction;
import dev.entente.schemas.admin.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what stories say, without Kafka. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Say what stories say, without Kafka.",
      "Prints one line of JSON for each: its meetings and relation signals with evidence, rule and"
          + " span (in headline, line feed, body). A story that cannot be used gets a line with the"
          + " reason in \"rejected\"."
    },
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

  @Mixin private ReadingOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    StoryExtraction extraction =
        new StoryExtraction(
            options.extractor(), spec.commandLine().getOut(), spec.commandLine().getErr());
    options.read(stories, extraction);
    return (extraction.rejected() > 0 ? ExitCode.REJECTED : ExitCode.OK).number();
  }
}
