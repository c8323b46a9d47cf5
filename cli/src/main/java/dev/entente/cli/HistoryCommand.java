package dev.entente.cli;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.record.HistoryText;
import dev.entente.cli.record.Lineage;
import dev.entente.cli.record.MeetingExplanation;
import dev.entente.cli.record.PublicRecord;
import dev.entente.cli.record.PublicRecord.Told;
import dev.entente.cli.record.Subject;
import dev.entente.cli.text.Terminal;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.admin.ExitCode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the record said when. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = {
      "Say what the record said when, and why it changed, from diplomacy.meeting-events.",
      "What was taken back or corrected is marked with !. A meeting that has become another's part"
          + " is followed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente history BRA-IND",
      "  entente history BRA-IND --known-at 2026-03-10",
      "  entente history BRA-IND.1f0c2a77 --json | jq -r '[.at, .event.change] | @tsv'"
    })
final class HistoryCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PAIR|MEETING",
      arity = "1..*",
      description = "Two countries by code or name, or a meeting's id or its beginning.")
  private List<String> words;

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "Only what had happened by then: 2026-03-10T12:00:00Z, or the end of a day.")
  private Instant knownAt;

  @Option(names = "--json", description = "Print a JSON object a line for each event.")
  private boolean json;

  @Mixin private ClusterOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Subject subject = subject();
    Cluster cluster = options.cluster();
    cluster.requireBroker();
    try (SchemaRegistry registry = cluster.registry()) {
      List<Told> events =
          events(subject, new PublicRecord(new TopicContents(cluster, registry))).stream()
              .filter(told -> knownAt == null || !told.at().isAfter(knownAt))
              .toList();
      if (events.isEmpty()) {
        throw new CommandFailure(
            ExitCode.REJECTED,
            "the record has said nothing of %s%s"
                .formatted(
                    String.join(" ", words),
                    knownAt == null ? "" : " by " + HistoryText.instant(knownAt)));
      }
      show(events);
    }
    return ExitCode.OK.number();
  }

  private void show(List<Told> events) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      events.forEach(told -> out.println(MeetingExplanation.told(told)));
    } else {
      new HistoryText(Terminal.standardOutput(System.getenv())).lines(events).forEach(out::println);
    }
  }

  private static List<Told> events(Subject subject, PublicRecord record) {
    if (subject instanceof Subject.OfPair pair) {
      return record.events(event -> PublicRecord.concerns(pair.pair(), event.getCountries()));
    }
    return Lineage.of(((Subject.OfMeeting) subject).id(), record).events();
  }

  private Subject subject() {
    try {
      return Subject.parse(String.join(" ", words));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
