package dev.entente.cli.record;

import static java.util.stream.Collectors.joining;

import dev.entente.cli.record.PublicRecord.Told;
import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.MeetingFacts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the record said when, for a person at a terminal. */
public final class HistoryText {

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  private static final int INDENT = 2;

  private final Screen screen;

  /**
   * @param screen where it is shown
   */
  public HistoryText(Screen screen) {
    this.screen = screen;
  }

  /** Returns what happened, some lines for each; what was taken back or corrected is marked. */
  public List<String> lines(List<Told> events) {
    List<String> lines = new ArrayList<>();
    for (Told told : events) {
      lines.addAll(lines(told));
    }
    return lines;
  }

  /** Returns what happened once. */
  public List<String> lines(Told told) {
    MeetingEvent event = told.event();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  %s  %s  %s"
            .formatted(
                instant(told.at()),
                screen.toned(mark(event), tone(event)),
                Wording.parties(event.getCountries(), event.getBodies()),
                screen.toned(event.getMeetingId(), Tone.DIM)));
    lines.addAll(what(event).stream().map(this::indented).toList());
    lines.add(indented(reason(event)));
    return lines;
  }

  /** Returns what happened once in a sentence, without the reason's place in the story. */
  public String inBrief(Told told) {
    MeetingEvent event = told.event();
    return "%s: %s, because of %s"
        .formatted(
            mark(event),
            String.join("; ", what(event)),
            event.getCause() == null ? "a rebuild" : Wording.story(event.getCause()));
  }

  /** Returns the meetings that were known at an instant, and what of it was taken back since. */
  public List<String> lines(KnownRecord record) {
    List<String> lines = new ArrayList<>();
    for (KnownRecord.Known known : record.meetings()) {
      MeetingFacts facts = known.facts();
      lines.add(
          "%s  %s  %s  %s"
              .formatted(
                  screen.toned(Days.of(facts.getDate()), Tone.BOLD),
                  Wording.parties(known.latest().getCountries(), known.latest().getBodies()),
                  screen.toned(Wording.words(facts.getStatus()), Wording.tone(facts.getStatus())),
                  screen.toned(known.latest().getMeetingId(), Tone.DIM)));
      lines.add(indented(facts(facts) + "; so since " + instant(known.since())));
      for (Told taken : known.taken()) {
        lines.add(
            screen.indented(
                "! later %s, %s: %s"
                    .formatted(
                        Wording.words(taken.event().getChange()),
                        instant(taken.at()),
                        Stream.concat(
                                what(taken.event()).stream(), Stream.of(reason(taken.event())))
                            .collect(joining("; "))),
                INDENT,
                Tone.BAD));
      }
    }
    return lines;
  }

  /** Returns an instant to the second, UTC. */
  public static String instant(Instant at) {
    return TO_THE_SECOND.format(at);
  }

  /** Returns what the facts of a meeting are, in a line. */
  static String facts(MeetingFacts facts) {
    return Stream.of(
            Wording.words(facts.getStatus()),
            facts.getLevel() == null ? null : Wording.words(facts.getLevel()),
            facts.getMode() == null ? null : Wording.words(facts.getMode()),
            Days.of(facts.getDate()),
            facts.getPlace(),
            facts.getHostEvent(),
            facts.getParticipants().isEmpty()
                ? null
                : String.join(" and ", facts.getParticipants()))
        .filter(Objects::nonNull)
        .collect(joining(", "));
  }

  private String indented(String text) {
    return screen.indented(text, INDENT, Tone.PLAIN);
  }

  private static String mark(MeetingEvent event) {
    return (KnownRecord.isTakenBack(event) ? "! " : "") + Wording.words(event.getChange());
  }

  private static Tone tone(MeetingEvent event) {
    return switch (event.getChange()) {
      case REPORTED -> Tone.GOOD;
      case UPDATED, STATUS_CHANGED, UNKNOWN -> Tone.PLAIN;
      case CORRECTED, MERGED, SPLIT -> Tone.OPEN;
      case RETRACTED -> Tone.BAD;
    };
  }

  private static List<String> what(MeetingEvent event) {
    return switch (event.getChange()) {
      case REPORTED -> List.of(facts(event.getAfter()));
      case UPDATED, STATUS_CHANGED, CORRECTED, UNKNOWN ->
          event.getChanged().stream().map(name -> change(name, event)).toList();
      case MERGED -> List.of("is a part of " + String.join(", ", event.getReplacedBy()));
      case SPLIT -> List.of("is several: " + String.join(", ", event.getReplacedBy()));
      case RETRACTED -> List.of("nothing supports it any more: " + facts(event.getBefore()));
    };
  }

  private static String change(String name, MeetingEvent event) {
    if (event.getBefore() == null || event.getAfter() == null) {
      return name;
    }
    String before = fact(name, event.getBefore());
    String after = fact(name, event.getAfter());
    return before == null && after == null
        ? name + " changed"
        : "%s: %s -> %s".formatted(name, shown(before), shown(after));
  }

  private static String shown(String fact) {
    return fact == null || fact.isEmpty() ? "not known" : fact;
  }

  /** Returns a fact by its name in {@code changed}; null where it is not known. */
  private static String fact(String name, MeetingFacts facts) {
    Object fact =
        switch (name) {
          case "date" -> facts.getDate() == null ? null : Days.of(facts.getDate());
          case "format" -> facts.getFormat();
          case "hostEvent" -> facts.getHostEvent();
          case "level" -> facts.getLevel();
          case "mode" -> facts.getMode();
          case "participants" -> String.join(" and ", facts.getParticipants());
          case "place" -> facts.getPlace();
          case "status" -> facts.getStatus();
          default -> null;
        };
    return fact instanceof Enum<?> symbol
        ? Wording.words(symbol)
        : fact == null ? null : fact.toString();
  }

  private static String reason(MeetingEvent event) {
    String why =
        event.getCause() == null
            ? "the record was rebuilt"
            : "because of " + Wording.story(event.getCause());
    return event.getFoundBy() == null
        ? why
        : "%s (rule %s, characters %d to %d)"
            .formatted(why, event.getFoundBy(), event.getEvidenceStart(), event.getEvidenceEnd());
  }
}
