package dev.entente.cli;

import static java.util.stream.Collectors.joining;

import dev.entente.cli.record.MeetingText;
import dev.entente.cli.record.Wording;
import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.cli.text.Table;
import dev.entente.cli.text.Table.Cell;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.wire.DeadLetter;
import dev.entente.schemas.wire.Rejection;
import java.util.ArrayList;
import java.util.List;

/** What was found, for a person at a terminal. */
final class FindingsText {

  private final Screen screen;

  FindingsText(Screen screen) {
    this.screen = screen;
  }

  /** Returns the meetings, the table of pairs, and what was not used, as lines. */
  List<String> lines(Findings findings) {
    List<String> lines = new ArrayList<>();
    lines.addAll(meetings(findings.meetings()));
    lines.addAll(relations(findings.relations()));
    lines.addAll(rejections(findings.rejections()));
    lines.addAll(deadLetters(findings.deadLetters()));
    return lines;
  }

  private List<String> meetings(List<Meeting> meetings) {
    List<String> lines = heading("Who met whom", meetings.size());
    for (Meeting meeting : meetings) {
      lines.addAll(new MeetingText(screen).lines(meeting));
      lines.add("");
    }
    return lines;
  }

  private List<String> relations(List<RelationState> relations) {
    List<String> lines = heading("How the countries stand", relations.size());
    if (relations.isEmpty()) {
      return lines;
    }
    Table table =
        new Table("Pair", "Temperature", "Phase", "Last meeting", "Next meeting", "Open issues");
    for (RelationState relation : relations) {
      table.row(
          Cell.of(relation.getPair() + " " + Wording.pair(relation.getPair())),
          temperature(relation),
          phase(relation),
          Cell.of(last(relation)),
          Cell.of(next(relation)),
          Cell.of(relation.getOpenIssues().stream().map(Wording::issue).collect(joining("; "))));
    }
    lines.addAll(table.lines(screen));
    return lines;
  }

  private static Cell temperature(RelationState relation) {
    return new Cell(
        Wording.signed(relation.getTemperature(), 0) + " on " + relation.getAsOf(),
        Wording.tone(relation.getTemperature()));
  }

  private static Cell phase(RelationState relation) {
    return new Cell(
        Wording.words(relation.getPhase()) + " since " + relation.getPhaseSince(),
        Wording.tone(relation.getPhase()));
  }

  private static String last(RelationState relation) {
    if (relation.getLastMeeting() == null) {
      return "none known";
    }
    String last = Wording.brief(relation.getLastMeeting());
    return relation.getPreviousAtLevel() == null
        ? last
        : last + "; before at that level " + Wording.days(relation.getPreviousAtLevel().getDate());
  }

  private static String next(RelationState relation) {
    String announced =
        relation.getNextAnnounced() == null
            ? "none announced"
            : Wording.brief(relation.getNextAnnounced());
    String proposed =
        relation.getNextProposed() == null
            ? ""
            : "; proposed " + Wording.brief(relation.getNextProposed());
    int overdue = relation.getOverdue().size();
    return announced + proposed + (overdue == 0 ? "" : "; %d overdue".formatted(overdue));
  }

  private List<String> rejections(List<Rejection> rejections) {
    if (rejections.isEmpty()) {
      return List.of();
    }
    List<String> lines = heading("Not used", rejections.size());
    for (Rejection rejection : rejections) {
      lines.add(
          screen.indented(
              "%s %s: %s; %s"
                  .formatted(
                      rejection.getInput(),
                      Wording.words(rejection.getReason()),
                      rejection.getDetail(),
                      rejection.getRemedy()),
              0,
              Tone.PLAIN));
    }
    lines.add("");
    return lines;
  }

  private List<String> deadLetters(List<DeadLetter> letters) {
    if (letters.isEmpty()) {
      return List.of();
    }
    List<String> lines = heading("Failed on, a mistake of ours", letters.size());
    for (DeadLetter letter : letters) {
      lines.add(
          "%s-%d@%d  %s in %s"
              .formatted(
                  letter.getTopic(),
                  letter.getPartition(),
                  letter.getOffset(),
                  letter.getException(),
                  letter.getFailedIn()));
    }
    lines.add("");
    return lines;
  }

  private List<String> heading(String text, int count) {
    return new ArrayList<>(
        List.of("", screen.toned("%s (%d)".formatted(text, count), Tone.BOLD), ""));
  }
}
