package dev.entente.cli.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.text.Json;
import dev.entente.cli.text.Labelled;
import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.cli.text.Table;
import dev.entente.cli.text.Table.Cell;
import dev.entente.diplomacy.relation.Contributions;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.OpenIssue;
import dev.entente.schemas.diplomacy.RecentChange;
import dev.entente.schemas.diplomacy.RelationState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a pair stands as the record says.
 *
 * @param state the pair's state
 * @param meetings the pair's meetings
 * @param weights what each of them weighs, latest first
 */
public record PairExplanation(RelationState state, List<Meeting> meetings, List<Weight> weights) {

  public PairExplanation {
    meetings = List.copyOf(meetings);
    weights = List.copyOf(weights);
  }

  /** Explains a state by all meetings of its pair. */
  public static PairExplanation of(RelationState state, List<Meeting> meetings) {
    return new PairExplanation(state, meetings, Weight.in(state, meetings));
  }

  /** Returns what the statements of stories weigh at {@code asOf}: all that meetings do not. */
  public double leftOfSignals() {
    return state.getHeat() - weights.stream().mapToDouble(Weight::left).sum();
  }

  /** Returns it for a person. */
  public List<String> lines(Screen screen) {
    List<String> lines = new RelationText(screen).titled(state);
    lines.addAll(section(screen, "Why %s".formatted(Wording.signed(state.getTemperature(), 1))));
    lines.add(
        screen.indented(
            "%s points of heat on %s, half of what is there gone every %d days: %s by meetings, %s by what stories say of the ties (%s, see RATIONALE.md)"
                .formatted(
                    Wording.signed(state.getHeat(), 1),
                    state.getAsOf(),
                    state.getHalfLifeDays(),
                    Wording.signed(state.getHeat() - leftOfSignals(), 1),
                    Wording.signed(leftOfSignals(), 1),
                    state.getFormula()),
            0,
            Tone.PLAIN));
    lines.addAll(section(screen, "By meetings (%d)".formatted(weights.size())));
    if (!weights.isEmpty()) {
      lines.addAll(table().lines(screen));
    }
    if (!signals().isEmpty()) {
      lines.addAll(section(screen, "By what stories say of the ties, the latest"));
      Labelled said = new Labelled();
      signals().forEach(change -> said.add("  " + change.getDay(), signal(change)));
      lines.addAll(said.lines(screen));
    }
    if (!state.getOpenIssues().isEmpty()) {
      lines.addAll(section(screen, "Open issues"));
      state.getOpenIssues().forEach(issue -> lines.addAll(issue(screen, issue)));
    }
    return lines;
  }

  /** Returns it for machines. */
  public ObjectNode json() {
    ObjectNode json = Json.object();
    json.set("state", Json.of(state));
    ObjectNode heat = json.putObject("heat");
    heat.put("meetings", MeetingExplanation.rounded(state.getHeat() - leftOfSignals()));
    heat.put("signals", MeetingExplanation.rounded(leftOfSignals()));
    ArrayNode weighs = json.putArray("weights");
    weights.forEach(weight -> weighs.add(MeetingExplanation.json(weight)));
    json.set("signals", Json.of(signals()));
    json.set("meetings", Json.of(meetings));
    return json;
  }

  private List<RecentChange> signals() {
    return state.getRecentChanges().stream()
        .filter(change -> change.getMeetingId() == null)
        .toList();
  }

  private Table table() {
    Map<String, Meeting> byId =
        meetings.stream().collect(Collectors.toMap(Meeting::getMeetingId, Function.identity()));
    Table table = new Table("Counts on", "Points", "Left", "Degrees", "What", "Stories", "Meeting");
    for (Weight weight : weights) {
      Meeting meeting = byId.get(weight.meetingId());
      table.row(
          Cell.of(weight.day().toString()),
          figure(weight.points()),
          figure(weight.left()),
          figure(weight.degrees()),
          Cell.of(weight.what()),
          Cell.of(Integer.toString(meeting.getReportCount())),
          Cell.of(weight.meetingId()));
    }
    return table;
  }

  private static Cell figure(double figure) {
    return new Cell(Wording.signed(figure, 1), Wording.tone(figure));
  }

  private String signal(RecentChange change) {
    double left = Contributions.left(change.getPoints(), change.getDay(), state.getAsOf());
    return "%s points, %s left: %s, by %s"
        .formatted(
            Wording.signed(change.getPoints(), 1),
            Wording.signed(left, 1),
            Wording.words(change.getWhat()),
            change.getStories().stream().map(Wording::story).collect(Collectors.joining("; ")));
  }

  private static List<String> issue(Screen screen, OpenIssue issue) {
    List<String> lines = new ArrayList<>();
    lines.add(
        screen.indented(
            "%s (%s)".formatted(Wording.issue(issue), Wording.words(issue.getSignal())),
            2,
            Tone.PLAIN));
    issue
        .getStories()
        .forEach(story -> lines.add(screen.indented(Wording.story(story), 4, Tone.DIM)));
    return lines;
  }

  private static List<String> section(Screen screen, String title) {
    return List.of("", screen.toned(title, Tone.BOLD));
  }
}
