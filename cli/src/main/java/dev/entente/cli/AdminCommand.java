package dev.entente.cli;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.record.HistoryText;
import dev.entente.cli.record.Lineage;
import dev.entente.cli.record.PublicRecord;
import dev.entente.cli.record.Wording;
import dev.entente.cli.repair.Decisions;
import dev.entente.cli.text.Json;
import dev.entente.cli.text.Table;
import dev.entente.cli.text.Table.Cell;
import dev.entente.cli.text.Terminal;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.diplomacy.Decision;
import dev.entente.schemas.diplomacy.DecisionKind;
import dev.entente.schemas.diplomacy.Meeting;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A reader's hand: decisions about meetings, kept beside the stories and replayed with them. */
@Command(
    name = "admin",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Correct by hand what the machine made of the stories.",
      "A decision is kept on diplomacy.decisions with who took it and why; it holds whatever comes"
          + " later, a replay keeps it, and undo takes it back."
    },
    subcommands = ResetCommand.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente admin merge BRA-IND.ee94 BRA-IND.59b9 --reason \"one visit, told twice\"",
      "  entente admin split BRA-IND.ee94 \"Meridian|mer-20260309-0412\" --reason \"two visits\"",
      "  entente admin reject BRA-IND.ee94 --reason \"a football match\"",
      "  entente admin decisions",
      "  entente admin undo \"BRA-IND.ee94fdf0c254|REJECT\"",
      "  entente admin reset --dry-run"
    })
final class AdminCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "admin: merge, split, reject, decisions, undo or reset?");
  }

  /** Two records are one meeting. */
  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description = "Decide that two records are one meeting, of the same countries and bodies.")
  int merge(
      @Parameters(paramLabel = "MEETING", description = "Its id, or how it begins.") String one,
      @Parameters(paramLabel = "OTHER", description = "The other's.") String other,
      @Mixin DecisionOptions why,
      @Mixin ClusterOptions options) {
    return decided(
        options,
        contents ->
            decide(
                contents,
                decision(DecisionKind.MERGE, meeting(one, contents), why)
                    .setOtherMeetingId(meeting(other, contents).getMeetingId())));
  }

  /** One record is two meetings. */
  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description =
          "Decide that one record is two meetings: what the named stories report is one of its"
              + " own.")
  int split(
      @Parameters(paramLabel = "MEETING", description = "Its id, or how it begins.") String one,
      @Parameters(
              paramLabel = "STORY",
              arity = "1..*",
              description = "provider|storyId, as `entente explain MEETING --json` has them.")
          List<String> stories,
      @Mixin DecisionOptions why,
      @Mixin ClusterOptions options) {
    return decided(
        options,
        contents -> {
          Meeting meeting = meeting(one, contents);
          stories.forEach(story -> requireReported(story, meeting));
          return decide(
              contents,
              decision(DecisionKind.SPLIT, meeting, why)
                  .setStories(stories.stream().sorted().toList()));
        });
  }

  /** What the record tells of is no meeting. */
  @Command(
      name = "reject",
      mixinStandardHelpOptions = true,
      description = "Decide that what a record tells of is no meeting.")
  int reject(
      @Parameters(paramLabel = "MEETING", description = "Its id, or how it begins.") String one,
      @Mixin DecisionOptions why,
      @Mixin ClusterOptions options) {
    return decided(
        options,
        contents -> decide(contents, decision(DecisionKind.REJECT, meeting(one, contents), why)));
  }

  /** What was decided. */
  @Command(
      name = "decisions",
      mixinStandardHelpOptions = true,
      description = "List the decisions in force, by key.")
  int decisions(
      @Option(names = "--json", description = "Print a JSON object a line for each.") boolean json,
      @Mixin ClusterOptions options) {
    return decided(
        options,
        contents -> {
          show(new Decisions(contents).inForce(), json);
          return ExitCode.OK.number();
        });
  }

  /** As if it had never been decided. */
  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Take a decision back: the record is as if it had never been taken.")
  int undo(
      @Parameters(paramLabel = "KEY", description = "As `entente admin decisions` lists it.")
          String key,
      @Mixin ClusterOptions options) {
    return decided(
        options,
        contents -> {
          Decisions decisions = new Decisions(contents);
          if (!decisions.inForce().containsKey(key)) {
            throw new CommandFailure(
                ExitCode.REJECTED,
                "no decision %s is in force: `entente admin decisions` lists those that are"
                    .formatted(key));
          }
          decisions.undo(key);
          spec.commandLine().getOut().println("taken back: " + key);
          return ExitCode.OK.number();
        });
  }

  private static int decided(ClusterOptions options, ToIntFunction<TopicContents> work) {
    Cluster cluster = options.cluster();
    cluster.requireBroker();
    try (SchemaRegistry registry = cluster.registry()) {
      return work.applyAsInt(new TopicContents(cluster, registry));
    }
  }

  private int decide(TopicContents contents, Decision.Builder decision) {
    try {
      String key = new Decisions(contents).record(decision.build());
      PrintWriter out = spec.commandLine().getOut();
      out.println("decided: " + key);
      out.printf("to take it back: entente admin undo \"%s\"%n", key);
      return ExitCode.OK.number();
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.REJECTED, e.getMessage(), e);
    }
  }

  private static Decision.Builder decision(
      DecisionKind kind, Meeting meeting, DecisionOptions why) {
    return Decision.newBuilder()
        .setKind(kind)
        .setMeetingId(meeting.getMeetingId())
        .setDecidedBy(why.by())
        .setReason(why.reason())
        .setDecidedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Returns the meeting that an id, or what it has become, names. */
  private static Meeting meeting(String written, TopicContents contents) {
    PublicRecord record = new PublicRecord(contents);
    if (!written.contains(".")) {
      throw new CommandFailure(
          ExitCode.REJECTED, "%s is no meeting's id, such as BRA-IND.ee94fdf0".formatted(written));
    }
    Lineage lineage = Lineage.of(written, record);
    List<Meeting> now = record.meetings(meeting -> lineage.now().contains(meeting.getMeetingId()));
    if (now.size() != 1) {
      throw new CommandFailure(
          ExitCode.REJECTED,
          "%s is %s now: `entente history %s` says why"
              .formatted(
                  lineage.id(),
                  now.isEmpty() ? "no meeting" : String.join(" and ", lineage.now()),
                  lineage.id()));
    }
    return now.get(0);
  }

  /** A record carries some of its reports only: where it carries all, a slip is found out. */
  private static void requireReported(String story, Meeting meeting) {
    boolean carried =
        meeting.getReports().stream()
            .anyMatch(
                report ->
                    story.equals(
                        report.getStory().getProvider() + "|" + report.getStory().getStoryId()));
    if (!carried && meeting.getReports().size() >= meeting.getReportCount()) {
      throw new CommandFailure(
          ExitCode.REJECTED,
          "no story %s reports %s: `entente explain %s` lists those that do"
              .formatted(story, meeting.getMeetingId(), meeting.getMeetingId()));
    }
  }

  private void show(Map<String, Decision> decisions, boolean json) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      decisions.forEach(
          (key, decision) -> {
            out.println(Json.object().put("key", key).set("decision", Json.of(decision)));
          });
    } else if (decisions.isEmpty()) {
      out.println("no decisions");
    } else {
      Table table = new Table("Key", "What", "By", "When", "Why");
      decisions.forEach(
          (key, decision) ->
              table.row(
                  Cell.of(key),
                  Cell.of(what(decision)),
                  Cell.of(decision.getDecidedBy()),
                  Cell.of(HistoryText.instant(decision.getDecidedAt())),
                  Cell.of(decision.getReason())));
      table.lines(Terminal.standardOutput(System.getenv())).forEach(out::println);
    }
  }

  private static String what(Decision decision) {
    return Wording.words(decision.getKind())
        + Optional.of(decision.getStories())
            .filter(stories -> !stories.isEmpty())
            .map(stories -> " off " + String.join(", ", stories))
            .orElse("");
  }
}
