package dev.entente.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.entente.cli.text.Terminal;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the reading of stories. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Measure how many stories one core reads in a second, with how much garbage, where the time"
            + " goes, and what the longest and the worst texts cost. Takes three minutes; keep"
            + " the machine quiet.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente bench extract",
      "  entente bench extract archive/ --json > speed.json",
      "  entente bench extract --quick          ten seconds, for a first impression"
    })
final class ExtractCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "STORIES",
      arity = "0..*",
      description = "Files and folders of your own to measure beside the generated stories.")
  private List<String> stories = List.of();

  @Option(names = "--quick", description = "One short iteration of each.")
  private boolean quick;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (!stories.isEmpty() && GivenStories.in(stories).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "there is no story to read in " + String.join(", ", stories));
    }
    SpeedReport report = measure();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report));
    } else {
      new SpeedText(report, Terminal.standardOutput(System.getenv())).lines().forEach(out::println);
    }
    return 0;
  }

  private SpeedReport measure() throws RunnerException {
    return new SpeedRun(quick, String.join("\n", stories)).run();
  }
}
