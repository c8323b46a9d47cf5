package dev.entente.bench.chaos;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows that nothing is lost and nothing counted twice, whatever happens. */
@Command(
    name = "chaos",
    mixinStandardHelpOptions = true,
    description =
        "Send stories to instances of the application on brokers of its own, kill, pause and poison"
            + " them, and then count: nothing may be lost, nothing counted twice.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente chaos                      the short form: kill, zombie, poison and the control",
      "  entente chaos --long               every scenario, two minutes of traffic each",
      "  entente chaos kill --control --seconds 8",
      "  entente chaos brokers --seconds 60 --json"
    })
public final class ChaosCommand implements Callable<Integer> {

  /** Exit code when something did not hold. */
  private static final int NOT_EXACT = 1;

  private static final List<Scenario> SHORT =
      List.of(Scenario.KILL, Scenario.ZOMBIE, Scenario.POISON);

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..*",
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private List<Scenario> scenarios = List.of();

  @Option(names = "--long", description = "Every scenario, as long as it takes.")
  private boolean everything;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Makes the traffic; the same seed, the same bytes.")
  private long seed;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "300",
      description = "Deliveries a second (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--one-in",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "One story in so many tells of a meeting (default: ${DEFAULT-VALUE}; a general feed:"
              + " 20).")
  private int oneIn;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long they come (default: 20, 120 with --long).")
  private Optional<Integer> seconds = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object a scenario.")
  private boolean json;

  @Option(
      names = "--control",
      negatable = true,
      description = "Also run what must be found wrong (default: yes, unless scenarios are named).")
  private Optional<Boolean> control = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Plan plan =
        new Plan(
            seed, rate, seconds.orElse(everything ? Plan.LONG_SECONDS : Plan.SHORT_SECONDS), oneIn);
    Report report = new Report(spec.commandLine().getOut(), json);
    Reference reference = new Reference();
    boolean good = true;
    for (Scenario scenario : chosen()) {
      Optional<String> missing = scenario.missing();
      if (missing.isPresent()) {
        report.skipped(scenario.toString(), missing.get());
        good = good && !scenarios.contains(scenario);
        continue;
      }
      Outcome outcome = new Run(scenario, plan, reference).outcome();
      report.show(outcome);
      good &= outcome.exact();
    }
    if (control.orElse(scenarios.isEmpty())) {
      good &= report.control(Control.HALTED.run(plan, reference));
      if (everything) {
        good &= report.control(Control.KILLED.run(plan, reference));
      }
    }
    return good ? 0 : NOT_EXACT;
  }

  private List<Scenario> chosen() {
    if (!scenarios.isEmpty()) {
      return scenarios;
    }
    return everything ? List.of(Scenario.values()) : SHORT;
  }
}
