package dev.entente.cli.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.record.PublicRecord.Told;
import dev.entente.cli.text.Json;
import dev.entente.cli.text.Labelled;
import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the record says of a meeting what it says.
 *
 * @param asked the id that was asked about
 * @param way the events by which that id came to be another, oldest first
 * @param meeting the meeting
 * @param absorbed the events by which other records became a part of it
 * @param weights what it weighs for each of its pairs
 */
public record MeetingExplanation(
    String asked, List<Told> way, Meeting meeting, List<Told> absorbed, List<Weight> weights) {

  public MeetingExplanation {
    way = List.copyOf(way);
    absorbed = List.copyOf(absorbed);
    weights = List.copyOf(weights);
  }

  /** Returns it for a person. */
  public List<String> lines(Screen screen) {
    HistoryText history = new HistoryText(screen);
    List<String> lines = new ArrayList<>();
    if (!way.isEmpty()) {
      lines.add(asked + " is now " + meeting.getMeetingId() + ":");
      lines.addAll(history.lines(way));
      lines.add("");
    }
    lines.addAll(new MeetingText(screen).facts(meeting));
    lines.add(screen.indented("id " + meeting.getMeetingId() + ", " + code(), 2, Tone.DIM));
    lines.addAll(section(screen, "Its life"));
    Labelled life = new Labelled();
    meeting
        .getStatusChanges()
        .forEach(
            step ->
                life.add("  " + Wording.words(step.getStatus()), Wording.story(step.getStory())));
    lines.addAll(life.lines(screen));
    lines.addAll(section(screen, reports()));
    meeting.getReports().forEach(report -> lines.addAll(report(screen, report)));
    if (!absorbed.isEmpty()) {
      lines.addAll(section(screen, "Taken for another meeting before"));
      lines.addAll(history.lines(absorbed));
    }
    lines.addAll(section(screen, "What it weighs"));
    if (weights.isEmpty()) {
      lines.add(
          screen.indented(
              "nothing: it counts for no pair of countries, adds no points, or is a gathering that"
                  + " another record counts for",
              2,
              Tone.PLAIN));
    }
    weights.forEach(weight -> lines.add(screen.indented(weight(weight), 2, Tone.PLAIN)));
    return lines;
  }

  /** Returns it for machines. */
  public ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("asked", asked);
    ArrayNode replaced = json.putArray("replacedBy");
    way.forEach(told -> replaced.add(told(told)));
    json.set("meeting", Json.of(meeting));
    ArrayNode merged = json.putArray("absorbed");
    absorbed.forEach(told -> merged.add(told(told)));
    ArrayNode weighs = json.putArray("weights");
    weights.forEach(weight -> weighs.add(json(weight)));
    return json;
  }

  /** Returns an event with its instant. */
  public static ObjectNode told(Told told) {
    ObjectNode json = Json.object().put("at", told.at().toString());
    json.set("event", Json.of(told.event()));
    return json;
  }

  static ObjectNode json(Weight weight) {
    return Json.object()
        .put("pair", weight.pair())
        .put("meetingId", weight.meetingId())
        .put("what", weight.what())
        .put("day", weight.day().toString())
        .put("points", rounded(weight.points()))
        .put("left", rounded(weight.left()))
        .put("degrees", rounded(weight.degrees()));
  }

  static double rounded(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }

  private static List<String> section(Screen screen, String title) {
    return List.of("", screen.toned(title, Tone.BOLD));
  }

  private String code() {
    return "CAMEO %s (Goldstein %s)"
        .formatted(meeting.getCameo(), Wording.signed(meeting.getGoldstein(), 1));
  }

  private String reports() {
    int shown = meeting.getReports().size();
    String all = "Reported by " + counted(meeting.getReportCount(), "story", "stories");
    String providers = " of " + counted(meeting.getProviderCount(), "provider", "providers");
    return shown == meeting.getReportCount()
        ? all + providers
        : "%s%s; the first, the latest and the best %d:".formatted(all, providers, shown);
  }

  private static String counted(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  private static List<String> report(Screen screen, Report report) {
    String role =
        report.getBackground() ? "as background" : report.getMain() ? "as its news" : "in passing";
    return List.of(
        screen.indented(Wording.story(report.getStory()), 2, Tone.PLAIN),
        screen.indented(
            "%s, %s; rule %s, characters %d to %d"
                .formatted(
                    Wording.words(report.getStatus()),
                    role,
                    report.getFoundBy(),
                    report.getEvidenceStart(),
                    report.getEvidenceEnd()),
            4,
            Tone.PLAIN),
        screen.indented("\"" + report.getEvidence() + "\"", 4, Tone.DIM));
  }

  private static String weight(Weight weight) {
    return "%s: %s points on %s (%s); %s left of them, %s degrees"
        .formatted(
            weight.pair(),
            Wording.signed(weight.points(), 1),
            weight.day(),
            weight.what(),
            Wording.signed(weight.left(), 1),
            Wording.signed(weight.degrees(), 1));
  }
}
