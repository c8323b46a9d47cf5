package dev.entente.cli.record;

import static java.util.stream.Collectors.joining;

import dev.entente.cli.text.Screen.Tone;
import dev.entente.schemas.diplomacy.DateRange;
import dev.entente.schemas.diplomacy.MeetingRef;
import dev.entente.schemas.diplomacy.OpenIssue;
import dev.entente.schemas.diplomacy.Participant;
import dev.entente.schemas.diplomacy.Phase;
import dev.entente.schemas.diplomacy.Status;
import dev.entente.schemas.diplomacy.StoryRef;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The record's values in a reader's words. */
public final class Wording {

  private Wording() {}

  /** Returns an enum's symbol as words. */
  public static String words(Enum<?> symbol) {
    return words(symbol.name());
  }

  /** Returns a symbol, or several with spaces between, as words. */
  public static String words(String symbols) {
    return symbols.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns how good a status is. */
  public static Tone tone(Status status) {
    return switch (status) {
      case HELD, ONGOING -> Tone.GOOD;
      case PROPOSED, SCHEDULED, POSTPONED, UNKNOWN -> Tone.OPEN;
      case CANCELLED, REFUSED -> Tone.BAD;
    };
  }

  /** Returns how good a phase is. */
  public static Tone tone(Phase phase) {
    return switch (phase) {
      case WARMING -> Tone.GOOD;
      case STEADY, UNKNOWN -> Tone.PLAIN;
      case COOLING -> Tone.OPEN;
      case STRAINED, FROZEN -> Tone.BAD;
    };
  }

  /** Returns how good a figure is. */
  public static Tone tone(double figure) {
    return figure > 0 ? Tone.GOOD : figure < 0 ? Tone.BAD : Tone.PLAIN;
  }

  /** Returns a figure with its sign and so many decimals. */
  public static String signed(double figure, int decimals) {
    return String.format(Locale.ROOT, "%+." + decimals + "f", figure);
  }

  /** Returns who meets. */
  public static String parties(List<String> countries, List<String> bodies) {
    return Stream.concat(countries.stream().map(CountryNames::of), bodies.stream())
        .collect(joining(" - "));
  }

  /** Returns a pair by its names, "Japan - South Korea". */
  public static String pair(String pair) {
    return CountryNames.of(List.of(pair.split("-", -1)));
  }

  /** Returns somebody with title and country. */
  public static String person(Participant participant) {
    String title = participant.getTitle() == null ? "" : participant.getTitle() + " ";
    String country = participant.getCountry() == null ? "" : " (" + participant.getCountry() + ")";
    return title + participant.getName() + country;
  }

  /** Returns when, at what level and where. */
  public static String brief(MeetingRef meeting) {
    return Stream.of(
            Days.of(meeting.getDate()),
            meeting.getLevel() == null ? null : words(meeting.getLevel()),
            meeting.getPlace())
        .filter(Objects::nonNull)
        .collect(joining(", "));
  }

  /** Returns a matter and since when. */
  public static String issue(OpenIssue issue) {
    return issue.getSince() == null
        ? issue.getIssue()
        : "%s (since %s)".formatted(issue.getIssue(), Days.of(issue.getSince()));
  }

  /** Returns a story by who told it, when, and its headline. */
  public static String story(StoryRef story) {
    return story.getHeadline() == null
        ? "%s, %s (%s)".formatted(story.getProvider(), story.getPublished(), story.getStoryId())
        : "%s, %s: %s".formatted(story.getProvider(), story.getPublished(), story.getHeadline());
  }

  /** Returns a date range, or "no date". */
  public static String days(DateRange range) {
    return Days.of(range);
  }
}
