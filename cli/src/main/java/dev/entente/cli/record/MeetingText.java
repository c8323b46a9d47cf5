package dev.entente.cli.record;

import static java.util.stream.Collectors.joining;

import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A meeting for a person at a terminal. */
public final class MeetingText {

  private static final int INDENT = 2;

  private final Screen screen;

  /**
   * @param screen where it is shown
   */
  public MeetingText(Screen screen) {
    this.screen = screen;
  }

  /** Returns the meeting's facts, and the passage that shows it best. */
  public List<String> lines(Meeting meeting) {
    List<String> lines = facts(meeting);
    best(meeting).ifPresent(report -> lines.add(evidence(report, meeting.getReportCount() - 1)));
    return lines;
  }

  /** When, who and status in the first line; where, on what level and how below it. */
  List<String> facts(Meeting meeting) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  %s  %s"
            .formatted(
                screen.toned(Days.of(meeting.getDate()), Tone.BOLD),
                screen.toned(
                    Wording.parties(meeting.getCountries(), meeting.getBodies()), Tone.BOLD),
                screen.toned(
                    Wording.words(meeting.getStatus()), Wording.tone(meeting.getStatus()))));
    lines.add(screen.indented(circumstances(meeting), INDENT, Tone.PLAIN));
    if (!meeting.getParticipants().isEmpty()) {
      String people =
          meeting.getParticipants().stream().map(Wording::person).collect(joining("; "));
      lines.add(screen.indented(people, INDENT, Tone.PLAIN));
    }
    return lines;
  }

  private static String circumstances(Meeting meeting) {
    String level =
        meeting.getLevel() == null
            ? "level unknown"
            : "level: " + Wording.words(meeting.getLevel());
    return Stream.of(
            level,
            meeting.getMode() == null ? null : Wording.words(meeting.getMode()),
            place(meeting),
            meeting.getHostEvent(),
            host(meeting))
        .filter(Objects::nonNull)
        .collect(joining(", "));
  }

  private static String place(Meeting meeting) {
    if (meeting.getPlace() == null || meeting.getPlaceCountry() == null) {
      return meeting.getPlace();
    }
    String country = CountryNames.of(meeting.getPlaceCountry());
    return meeting.getPlace().equals(country)
        ? country
        : "%s (%s)".formatted(meeting.getPlace(), country);
  }

  /** Who receives is worth a word where the place does not say it. */
  private static String host(Meeting meeting) {
    return meeting.getHost() == null || meeting.getHost().equals(meeting.getPlaceCountry())
        ? null
        : "hosted by " + CountryNames.of(meeting.getHost());
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

  private String evidence(Report report, int others) {
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
}
