package dev.entente.bench.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.entente.cli.ReadingOptions;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.extract.StoryExtraction;
import dev.entente.cli.text.Terminal;
import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how well stories are read that a person has labelled. */
@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how well stories are read, against labels that a person wrote.",
      "Labels have the form that `entente extract` prints, one story a line: begin with its output,"
          + " read the stories, and correct it. Needed are id and meetings, and of a meeting countries"
          + " and status; rule and span may stay.",
      "A meeting of several countries counts as its pairs; a CONFERENCE makes none, and ONGOING counts"
          + " as HELD. A pair is found where one of the same story was read with the same countries"
          + " and days no more than three apart; each once, the likest first. A date is right that"
          + " shares half of all days with the label's. The interval is of F1 over stories drawn"
          + " anew a thousand times.",
      "Stories without a label are left out. A refused story counts as one that tells nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente bench quality                                    on the sample stories",
      "  entente extract ours.jsonl > labels.jsonl                then correct labels.jsonl by hand",
      "  entente bench quality ours.jsonl labels.jsonl --misses 20",
      "  entente bench quality ours.jsonl labels.jsonl --lexicon our-words/"
    })
public final class QualityCommand implements Callable<Integer> {

  /** Where the launcher is: the checkout. */
  private static final String HOME = "entente.home";

  private static final int NAMED = 5;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "STORIES",
      description = "A file, a folder, or - for standard input (default: samples/quality).")
  private String stories;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "LABELS",
      description = "A file with what they tell, one story a line.")
  private Path labels;

  @Mixin private ReadingOptions options;

  @Option(
      names = "--misses",
      paramLabel = "N",
      description = "List so many pairs that were missed, false or of another status.")
  private int misses;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (stories == null) {
      Path samples = Path.of(System.getProperty(HOME, ""), "samples", "quality");
      stories = sample(samples, "stories.jsonl").toString();
      labels = sample(samples, "labels.jsonl");
    } else if (labels == null) {
      throw new ParameterException(
          spec.commandLine(), "name the labels of the stories, too: STORIES LABELS");
    } else if (!Files.isRegularFile(labels)) {
      throw new ParameterException(spec.commandLine(), "there is no file " + labels);
    }
    Labels told = Labels.in(labels);
    StringWriter lines = new StringWriter();
    PrintWriter err = spec.commandLine().getErr();
    StoryExtraction extraction =
        new StoryExtraction(options.extractor(), new PrintWriter(lines), err);
    options.read(List.of(stories), extraction);
    Readings readings = new Readings(told, lines.toString().lines().toList());
    tellLeftOut(readings.leftOut());
    print(QualityReport.of(readings.scores(), readings.leftOut().size(), misses));
    return (extraction.rejected() > 0 ? ExitCode.REJECTED : ExitCode.OK).number();
  }

  private static Path sample(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(
          ExitCode.STORAGE, "there is no " + file + ": name STORIES and LABELS of your own");
    }
    return file;
  }

  private void tellLeftOut(List<String> ids) {
    if (!ids.isEmpty()) {
      spec.commandLine()
          .getErr()
          .printf(
              "%d without a label, left out: %s%s%n",
              ids.size(),
              String.join(", ", ids.subList(0, Math.min(NAMED, ids.size()))),
              ids.size() > NAMED ? ", ..." : "");
    }
  }

  private void print(QualityReport report) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report));
    } else {
      new QualityText(report, Terminal.standardOutput(System.getenv()))
          .lines()
          .forEach(out::println);
    }
  }
}
