package dev.entente.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.record.CarriedState;
import dev.entente.cli.record.HistoryText;
import dev.entente.cli.record.KnownRecord;
import dev.entente.cli.record.KnownState;
import dev.entente.cli.record.MeetingExplanation;
import dev.entente.cli.record.PairName;
import dev.entente.cli.record.PublicRecord;
import dev.entente.cli.record.RelationText;
import dev.entente.cli.record.Wording;
import dev.entente.cli.text.Json;
import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.cli.text.Terminal;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.diplomacy.RelationState;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How a pair of countries stands, on any later day, or as it was known to stand. */
@Command(
    name = "relation",
    mixinStandardHelpOptions = true,
    description = {
      "Say how a pair of countries stands: temperature, phase, last and next meeting, open issues.",
      "With --as-of, carried to a later day on which nothing more is told. With --known-at, as the"
          + " record had it at that instant: the meetings from the events, temperature and phase"
          + " only while diplomacy.relations still holds that version of them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente relation KOR-JPN",
      "  entente relation \"South Korea - Japan\" --as-of 2026-01-10",
      "  entente relation BRA IND --known-at 2026-03-10T12:00:00Z",
      "  entente relation KEN-ETH --json | jq '{temperature, phase, nextAnnounced}'"
    })
final class RelationCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PAIR",
      arity = "1..*",
      description = "Two countries by code or name, in either order.")
  private List<String> words;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "Carry the state to that day (2026-01-10); today is not assumed.")
  private LocalDate asOf;

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "What the record said then: 2026-03-10T12:00:00Z, or a day, which is its end.")
  private Instant knownAt;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Mixin private ClusterOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    String pair = pair();
    Cluster cluster = options.cluster();
    cluster.requireBroker();
    try (SchemaRegistry registry = cluster.registry()) {
      PublicRecord record = new PublicRecord(new TopicContents(cluster, registry));
      if (knownAt == null) {
        show(pair, record);
      } else {
        showKnown(pair, record);
      }
    }
    return ExitCode.OK.number();
  }

  private String pair() {
    try {
      return PairName.parse(String.join(" ", words));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void show(String pair, PublicRecord record) {
    RelationState state = carried(record.relation(pair).orElseThrow(() -> nothingKnown(pair)));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(state));
      return;
    }
    new RelationText(Terminal.standardOutput(System.getenv())).titled(state).forEach(out::println);
  }

  private void showKnown(String pair, PublicRecord record) {
    KnownState known =
        KnownState.at(
            knownAt,
            record.relationVersions(pair),
            record.events(event -> PublicRecord.concerns(pair, event.getCountries())));
    if (known.isNothing()) {
      throw new CommandFailure(
          ExitCode.REJECTED,
          "nothing was known of %s at %s".formatted(pair, HistoryText.instant(knownAt)));
    }
    Optional<RelationState> state = known.state().map(this::carried);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(pair, known, state));
      return;
    }
    Screen screen = Terminal.standardOutput(System.getenv());
    out.println(
        screen.toned(
            title(pair) + ", as the record had it at " + HistoryText.instant(knownAt), Tone.BOLD));
    state.ifPresent(then -> new RelationText(screen).lines(then).forEach(out::println));
    known.missing().ifPresent(why -> out.println(screen.indented(why, 0, Tone.OPEN)));
    out.println();
    out.println(
        screen.toned("Meetings (%d)".formatted(known.meetings().meetings().size()), Tone.BOLD));
    new HistoryText(screen).lines(known.meetings()).forEach(out::println);
  }

  private ObjectNode json(String pair, KnownState known, Optional<RelationState> state) {
    ObjectNode answer = Json.object().put("pair", pair).put("knownAt", knownAt.toString());
    answer.set("state", Json.of(state.orElse(null)));
    answer.put("missing", known.missing().orElse(null));
    ArrayNode meetings = answer.putArray("meetings");
    for (KnownRecord.Known meeting : known.meetings().meetings()) {
      ObjectNode one = meetings.addObject();
      one.put("meetingId", meeting.latest().getMeetingId());
      one.put("since", meeting.since().toString());
      one.set("facts", Json.of(meeting.facts()));
      ArrayNode taken = one.putArray("takenBackSince");
      meeting.taken().forEach(told -> taken.add(MeetingExplanation.told(told)));
    }
    return answer;
  }

  private RelationState carried(RelationState state) {
    if (asOf == null) {
      return state;
    }
    try {
      return CarriedState.of(state, asOf);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.REJECTED, e.getMessage() + ": --known-at shows what was known before", e);
    }
  }

  private static String title(String pair) {
    return "%s (%s)".formatted(Wording.pair(pair), pair);
  }

  private static CommandFailure nothingKnown(String pair) {
    return new CommandFailure(
        ExitCode.REJECTED,
        "nothing is known of %s (%s): no story in force tells of them"
            .formatted(Wording.pair(pair), pair));
  }
}
