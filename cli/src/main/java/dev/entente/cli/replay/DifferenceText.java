package dev.entente.cli.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.record.Wording;
import dev.entente.cli.text.Json;
import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.schemas.diplomacy.Meeting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A difference between two runs, for a person and for machines. */
public final class DifferenceText {

  private final Screen screen;
  private final int shown;

  /**
   * @param screen where it is shown
   * @param shown how many of each kind, at most
   */
  public DifferenceText(Screen screen, int shown) {
    this.screen = screen;
    this.shown = shown;
  }

  /** Returns the difference, first in figures, then one by one. */
  public List<String> lines(Difference difference) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Meetings  %d gained, %d lost, %d changed, %d the same"
            .formatted(
                difference.gained().size(),
                difference.lost().size(),
                difference.changed().size(),
                difference.sameMeetings()));
    lines.add(
        String.format(
            Locale.ROOT,
            "Pairs     %,d gained, %,d lost, %,d with another phase, %,d otherwise different, %,d"
                + " the same",
            difference.pairsGained().size(),
            difference.pairsLost().size(),
            difference.phases().size(),
            difference.otherPairs().size(),
            difference.samePairs()));
    lines.addAll(section("Gained", Tone.GOOD, difference.gained(), DifferenceText::meeting));
    lines.addAll(section("Lost", Tone.BAD, difference.lost(), DifferenceText::meeting));
    lines.addAll(section("Changed", Tone.OPEN, difference.changed(), DifferenceText::changed));
    lines.addAll(section("Another phase", Tone.OPEN, difference.phases(), DifferenceText::phase));
    lines.addAll(section("Pairs gained", Tone.GOOD, difference.pairsGained(), Wording::pair));
    lines.addAll(section("Pairs lost", Tone.BAD, difference.pairsLost(), Wording::pair));
    return lines;
  }

  /** Returns it for machines, whole. */
  public static ObjectNode json(Difference difference) {
    ObjectNode json = Json.object();
    json.put("same", difference.isNothing());
    json.put("sameMeetings", difference.sameMeetings());
    json.put("samePairs", difference.samePairs());
    json.set("gained", Json.of(difference.gained()));
    json.set("lost", Json.of(difference.lost()));
    ArrayNode changed = json.putArray("changed");
    for (Difference.Changed one : difference.changed()) {
      ObjectNode entry = changed.addObject();
      one.fields().forEach(entry.putArray("fields")::add);
      entry.set("now", Json.of(one.now()));
      entry.set("then", Json.of(one.then()));
    }
    ArrayNode phases = json.putArray("phases");
    for (Difference.Phase one : difference.phases()) {
      ObjectNode entry = phases.addObject().put("pair", one.now().getPair());
      entry.set("now", Json.of(one.now()));
      entry.set("then", Json.of(one.then()));
    }
    difference.pairsGained().forEach(json.putArray("pairsGained")::add);
    difference.pairsLost().forEach(json.putArray("pairsLost")::add);
    difference.otherPairs().forEach(json.putArray("otherPairs")::add);
    return json;
  }

  private <T> List<String> section(
      String title, Tone tone, List<T> entries, Function<T, String> words) {
    List<String> lines = new ArrayList<>();
    if (!entries.isEmpty()) {
      lines.add("");
      lines.add(screen.toned(title, tone));
      entries.stream()
          .limit(shown)
          .forEach(entry -> lines.add(screen.indented(words.apply(entry), 2, Tone.PLAIN)));
      if (entries.size() > shown) {
        lines.add("  and %,d more: --json has all".formatted(entries.size() - shown));
      }
    }
    return lines;
  }

  private static String meeting(Meeting meeting) {
    return "%s  %s  %s  %s"
        .formatted(
            Wording.days(meeting.getDate()),
            Wording.parties(meeting.getCountries(), meeting.getBodies()),
            Wording.words(meeting.getStatus()),
            meeting.getMeetingId());
  }

  private static String changed(Difference.Changed changed) {
    Meeting now = changed.now();
    Meeting then = changed.then();
    String facts =
        now.getStatus() == then.getStatus()
            ? ""
            : "; %s -> %s"
                .formatted(Wording.words(now.getStatus()), Wording.words(then.getStatus()));
    return "%s: %s%s".formatted(meeting(now), String.join(", ", changed.fields()), facts);
  }

  private static String phase(Difference.Phase phase) {
    return "%s (%s): %s at %s -> %s at %s"
        .formatted(
            Wording.pair(phase.now().getPair()),
            phase.now().getPair(),
            Wording.words(phase.now().getPhase()),
            Wording.signed(phase.now().getTemperature(), 1),
            Wording.words(phase.then().getPhase()),
            Wording.signed(phase.then().getTemperature(), 1));
  }
}
