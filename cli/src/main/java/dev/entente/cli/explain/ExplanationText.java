package dev.entente.cli.explain;

import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.diplomacy.extract.Explanation;
import dev.entente.diplomacy.extract.Explanation.Day;
import dev.entente.diplomacy.extract.Explanation.Name;
import dev.entente.diplomacy.extract.Explanation.NameKind;
import dev.entente.diplomacy.extract.Explanation.Sentence;
import dev.entente.diplomacy.extract.Explanation.Try;
import dev.entente.diplomacy.extract.Extraction;
import dev.entente.diplomacy.extract.Refusal;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.story.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An explanation as lines for a person: the story's sentences, and under each what it gave. */
final class ExplanationText {

  private static final int LABEL = 4;
  private static final int DETAIL = 12;

  private final Explanation explanation;
  private final Screen screen;
  private final List<String> lines = new ArrayList<>();

  ExplanationText(Explanation explanation, Screen screen) {
    this.explanation = explanation;
    this.screen = screen;
  }

  /** Returns the lines; {@code title} says which story it is. */
  List<String> lines(String title) {
    lines.add(screen.toned(title, Tone.BOLD));
    lines.add(
        screen.toned(
            "published "
                + (explanation.published() == null ? "unknown" : explanation.published())
                + ", \"the president\" is that of "
                + (explanation.home() == null ? "no state" : explanation.home()),
            Tone.DIM));
    int number = 0;
    for (Sentence sentence : explanation.sentences()) {
      lines.add("");
      sentence(++number, sentence);
    }
    lines.add("");
    lines.add(summary());
    return lines;
  }

  private void sentence(int number, Sentence sentence) {
    String text = part(sentence.start(), sentence.end());
    String zone = sentence.zone() == Zone.Kind.BODY ? "" : zone(sentence) + ": ";
    boolean telling =
        sentence.tries().stream().anyMatch(attempt -> attempt.verdict().kept())
            || !sentence.tries().isEmpty();
    lines.add(
        screen
            .indented(number + "  " + zone + text, 0, telling ? Tone.PLAIN : Tone.DIM)
            .stripTrailing());
    labelled("names", sentence.names().stream().map(this::name).toList(), Tone.PLAIN);
    labelled("dates", sentence.dates().stream().map(this::day).toList(), Tone.PLAIN);
    labelled("found", tries(sentence, true), Tone.GOOD);
    labelled("left", tries(sentence, false), Tone.OPEN);
  }

  private static String zone(Sentence sentence) {
    return sentence.zone().name().toLowerCase(Locale.ROOT);
  }

  private void labelled(String label, List<String> details, Tone tone) {
    for (int i = 0; i < details.size(); i++) {
      String shown = screen.indented(details.get(i), DETAIL, tone);
      String head = " ".repeat(LABEL) + (i == 0 ? label : "");
      lines.add(head + " ".repeat(DETAIL - head.length()) + shown.substring(DETAIL));
    }
  }

  private String name(Name name) {
    String shown = part(name.start(), name.end());
    String who = name.person() != null && !shown.contains(name.person()) ? name.person() : null;
    return shown
        + ": "
        + joined(
            who,
            kind(name),
            name.side() == null ? null : "for " + name.side(),
            name.title(),
            name.level() == null ? null : words(name.level()),
            name.represents() || name.kind() == NameKind.ANAPHOR ? null : "no side by itself");
  }

  private static String kind(Name name) {
    return switch (name.kind()) {
      case PERSON -> "person";
      case OFFICE -> "office";
      case STATE -> "state";
      case BODY -> "body";
      case UNEXPLAINED -> "a name that nothing explains";
      case ANAPHOR -> "somebody told before";
    };
  }

  private String day(Day day) {
    String role =
        switch (day.role()) {
          case PLAIN -> null;
          case ATTRIBUTION -> "when it was said";
          case SINCE -> "since then";
          case START -> "from then on";
          case DEADLINE -> "until then";
          case AGE -> "a length of time";
        };
    String counted =
        day.past() == null && day.ahead() == null
            ? "not to be counted"
            : Objects.equals(day.past(), day.ahead())
                ? range(day.past())
                : range(day.past()) + " if over, " + range(day.ahead()) + " if to come";
    return part(day.start(), day.end()) + ": " + joined(counted, role);
  }

  private List<String> tries(Sentence sentence, boolean kept) {
    return sentence.tries().stream()
        .filter(attempt -> attempt.verdict().kept() == kept)
        .map(this::attempt)
        .toList();
  }

  private String attempt(Try attempt) {
    String facts =
        joined(
            attempt.sides().isEmpty() ? null : String.join("-", attempt.sides()),
            attempt.status() == null ? null : words(attempt.status()),
            attempt.date() == null ? null : range(attempt.date()));
    return "\""
        + part(attempt.start(), attempt.end())
        + "\" by rule "
        + attempt.rule()
        + (facts.isEmpty() ? "" : ": " + facts)
        + " -- "
        + attempt.verdict().because();
  }

  private String summary() {
    if (explanation.reading() instanceof Refusal refusal) {
      return "The story cannot be read (" + refusal.reason() + "): " + refusal.detail();
    }
    Extraction extraction = (Extraction) explanation.reading();
    return "In all "
        + counted(extraction.meetings().size(), "meeting")
        + " and "
        + counted(extraction.relations().size(), "relation signal")
        + "; `entente extract` prints them with every field.";
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private String part(int start, int end) {
    return explanation.text().substring(start, end).replaceAll("\\s+", " ");
  }

  private static String range(DateRange range) {
    if (range == null) {
      return "nothing";
    }
    return range.days() == 1 ? range.from().toString() : range.from() + " to " + range.to();
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }
}
