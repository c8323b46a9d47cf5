package dev.entente.cli.record;

import static java.util.stream.Collectors.joining;

import dev.entente.cli.text.Labelled;
import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.schemas.diplomacy.LevelCount;
import dev.entente.schemas.diplomacy.RecentChange;
import dev.entente.schemas.diplomacy.RelationState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How one pair stands, for a person at a terminal. */
public final class RelationText {

  private static final int CHANGES_SHOWN = 5;

  private final Screen screen;

  /**
   * @param screen where it is shown
   */
  public RelationText(Screen screen) {
    this.screen = screen;
  }

  /** Returns the state under the pair's names. */
  public List<String> titled(RelationState state) {
    List<String> lines = new ArrayList<>();
    lines.add(
        screen.toned(
            "%s (%s)".formatted(Wording.pair(state.getPair()), state.getPair()), Tone.BOLD));
    lines.addAll(lines(state));
    return lines;
  }

  /** Returns the state, a line for each of its sides; what there is nothing of is left out. */
  public List<String> lines(RelationState state) {
    Labelled text = new Labelled();
    text.add("Temperature", temperature(state), Wording.tone(state.getTemperature()));
    text.add(
        "Phase",
        Wording.words(state.getPhase()) + " since " + state.getPhaseSince(),
        Wording.tone(state.getPhase()));
    text.addAll("  because of", state.getPhaseCauses().stream().map(Wording::story).toList());
    text.add("Last meeting", last(state));
    text.add(
        "Next meeting",
        state.getNextAnnounced() == null
            ? "none announced"
            : Wording.brief(state.getNextAnnounced()));
    if (state.getNextProposed() != null) {
      text.add("  proposed", Wording.brief(state.getNextProposed()));
    }
    text.addAll("  overdue", state.getOverdue().stream().map(Wording::brief).toList());
    text.add("Meetings", meetings(state));
    text.addAll("Signals", signals(state));
    text.addAll("Open issues", state.getOpenIssues().stream().map(Wording::issue).toList());
    text.addAll(
        "Lately",
        state.getRecentChanges().stream().limit(CHANGES_SHOWN).map(RelationText::change).toList());
    text.add("Stories", String.format(Locale.ROOT, "%,d behind this state", state.getStoryCount()));
    return text.lines(screen);
  }

  private static String temperature(RelationState state) {
    return "%s of 100 on %s; %s over 4 weeks, %s over 52"
        .formatted(
            Wording.signed(state.getTemperature(), 1),
            state.getAsOf(),
            Wording.signed(state.getTrend4Weeks(), 1),
            Wording.signed(state.getTrend52Weeks(), 1));
  }

  private static String last(RelationState state) {
    if (state.getLastMeeting() == null) {
      return "none known";
    }
    return state.getPreviousAtLevel() == null
        ? Wording.brief(state.getLastMeeting())
        : "%s; the first at that level since %s"
            .formatted(
                Wording.brief(state.getLastMeeting()),
                Days.of(state.getPreviousAtLevel().getDate()));
  }

  private static String meetings(RelationState state) {
    String levels =
        state.getMeetingsByLevel().stream().map(RelationText::level).collect(joining("; "));
    return levels.isEmpty()
        ? "none held"
        : "%d held: %s".formatted(state.getMeetingsHeld(), levels);
  }

  private static String level(LevelCount count) {
    String level = count.getLevel() == null ? "level unknown" : Wording.words(count.getLevel());
    return count.getLast() == null
        ? level + " " + count.getHeld()
        : "%s %d, last on %s".formatted(level, count.getHeld(), count.getLast());
  }

  private static List<String> signals(RelationState state) {
    String counts =
        state.getSignalCounts().stream()
            .map(count -> count.getCount() + " " + Wording.words(count.getSignal()))
            .collect(joining(", "));
    return counts.isEmpty() ? List.of() : List.of(counts);
  }

  private static String change(RecentChange change) {
    return "%s  %s points  %s%s"
        .formatted(
            change.getDay(),
            Wording.signed(change.getPoints(), 1),
            Wording.words(change.getWhat()),
            change.getMeetingId() == null ? "" : "  " + change.getMeetingId());
  }
}
