package dev.entente.cli;

import static java.util.stream.Collectors.joining;

import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.cli.text.Table;
import dev.entente.cli.text.Table.Cell;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingRef;
import dev.entente.schemas.diplomacy.OpenIssue;
import dev.entente.schemas.diplomacy.Participant;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.diplomacy.Report;
import dev.entente.schemas.diplomacy.Status;
import dev.entente.schemas.wire.DeadLetter;
import dev.entente.schemas.wire.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What was found, for a person at a terminal. */
final class FindingsText {

  private static final int INDENT = 2;

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
      lines.addAll(meeting(meeting));
      lines.add("");
    }
    return lines;
  }

  /** When, who and status in the first line; where, on what level and how below it. */
  private List<String> meeting(Meeting meeting) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  %s  %s"
            .formatted(
                screen.toned(Days.of(meeting.getDate()), Tone.BOLD),
                screen.toned(parties(meeting), Tone.BOLD),
                screen.toned(words(meeting.getStatus()), tone(meeting.getStatus()))));
    lines.add(screen.indented(circumstances(meeting), INDENT, Tone.PLAIN));
    if (!meeting.getParticipants().isEmpty()) {
      String people =
          meeting.getParticipants().stream().map(FindingsText::person).collect(joining("; "));
      lines.add(screen.indented(people, INDENT, Tone.PLAIN));
    }
    best(meeting).ifPresent(report -> lines.add(evidence(report, meeting)));
    return lines;
  }

  private static String parties(Meeting meeting) {
    return Stream.concat(
            meeting.getCountries().stream().map(CountryNames::of), meeting.getBodies().stream())
        .collect(joining(" - "));
  }

  private static String circumstances(Meeting meeting) {
    String level =
        meeting.getLevel() == null ? "level unknown" : "level: " + words(meeting.getLevel());
    return Stream.of(
            level,
            meeting.getMode() == null ? null : words(meeting.getMode()),
            meeting.getPlace(),
            meeting.getHostEvent(),
            meeting.getHost() == null ? null : "hosted by " + CountryNames.of(meeting.getHost()))
        .filter(Objects::nonNull)
        .collect(joining(", "));
  }

  private static String person(Participant participant) {
    String title = participant.getTitle() == null ? "" : participant.getTitle() + " ";
    String country = participant.getCountry() == null ? "" : " (" + participant.getCountry() + ")";
    return title + participant.getName() + country;
  }

  /** The report to show: one that the meeting is the news of, the latest of those. */
  private static Optional<Report> best(Meeting meeting) {
    return meeting.getReports().stream()
        .max(
            Comparator.comparing((Report report) -> !report.getBackground())
                .thenComparing(Report::getMain)
                .thenComparing(report -> report.getStory().getPublished())
                .thenComparing(report -> report.getStory().getStoryId()));
  }

  private String evidence(Report report, Meeting meeting) {
    int others = meeting.getReportCount() - 1;
    String more =
        others == 0
            ? ""
            : others == 1 ? ", and 1 other story" : ", and %d others".formatted(others);
    return screen.indented(
        "\"%s\" (%s, %s%s)"
            .formatted(
                report.getEvidence(),
                report.getStory().getProvider(),
                report.getStory().getPublished(),
                more),
        INDENT,
        Tone.DIM);
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
          Cell.of(
              relation.getPair()
                  + " "
                  + CountryNames.of(List.of(relation.getPair().split("-", -1)))),
          temperature(relation),
          phase(relation),
          Cell.of(last(relation)),
          Cell.of(next(relation)),
          Cell.of(
              relation.getOpenIssues().stream().map(FindingsText::issue).collect(joining("; "))));
    }
    lines.addAll(table.lines(screen));
    return lines;
  }

  private static Cell temperature(RelationState relation) {
    double degrees = relation.getTemperature();
    return new Cell(
        String.format(Locale.ROOT, "%+.0f on %s", degrees, relation.getAsOf()),
        degrees > 0 ? Tone.GOOD : degrees < 0 ? Tone.BAD : Tone.PLAIN);
  }

  private static Cell phase(RelationState relation) {
    Tone tone =
        switch (relation.getPhase()) {
          case WARMING -> Tone.GOOD;
          case STEADY, UNKNOWN -> Tone.PLAIN;
          case COOLING -> Tone.OPEN;
          case STRAINED, FROZEN -> Tone.BAD;
        };
    return new Cell(words(relation.getPhase()) + " since " + relation.getPhaseSince(), tone);
  }

  private static String last(RelationState relation) {
    if (relation.getLastMeeting() == null) {
      return "none known";
    }
    String last = brief(relation.getLastMeeting());
    return relation.getPreviousAtLevel() == null
        ? last
        : last + "; before at that level " + Days.of(relation.getPreviousAtLevel().getDate());
  }

  private static String next(RelationState relation) {
    String announced =
        relation.getNextAnnounced() == null ? "none announced" : brief(relation.getNextAnnounced());
    String proposed =
        relation.getNextProposed() == null ? "" : "; proposed " + brief(relation.getNextProposed());
    int overdue = relation.getOverdue().size();
    return announced + proposed + (overdue == 0 ? "" : "; %d overdue".formatted(overdue));
  }

  private static String brief(MeetingRef meeting) {
    return Stream.of(
            Days.of(meeting.getDate()),
            meeting.getLevel() == null ? null : words(meeting.getLevel()),
            meeting.getPlace())
        .filter(Objects::nonNull)
        .collect(joining(", "));
  }

  private static String issue(OpenIssue issue) {
    return issue.getSince() == null
        ? issue.getIssue()
        : "%s (since %s)".formatted(issue.getIssue(), Days.of(issue.getSince()));
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
                      words(rejection.getReason()),
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

  private static Tone tone(Status status) {
    return switch (status) {
      case HELD, ONGOING -> Tone.GOOD;
      case PROPOSED, SCHEDULED, POSTPONED, UNKNOWN -> Tone.OPEN;
      case CANCELLED, REFUSED -> Tone.BAD;
    };
  }

  private static String words(Enum<?> symbol) {
    return symbol.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
