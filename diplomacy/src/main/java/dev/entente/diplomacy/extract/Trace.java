package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Explanation.Day;
import dev.entente.diplomacy.extract.Explanation.Name;
import dev.entente.diplomacy.extract.Explanation.NameKind;
import dev.entente.diplomacy.extract.Explanation.Sentence;
import dev.entente.diplomacy.extract.Explanation.Try;
import dev.entente.diplomacy.extract.date.DateExpression;
import dev.entente.diplomacy.extract.date.DateExpressions;
import dev.entente.diplomacy.extract.date.Direction;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.story.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Where the readers say what they saw and what became of it. Off, it costs a look at a flag; on, it
 * keeps what an {@link Explanation} tells.
 */
final class Trace {

  private boolean on;
  private Tokens tokens;
  private Zone.Kind[] zones;
  private LocalDate published;
  private String home;
  private List<List<Group>> groups = List.of();
  private final List<Entry> entries = new ArrayList<>();

  /** An attempt; a candidate's last verdict counts. */
  private record Entry(
      Candidate candidate,
      String rule,
      int sentence,
      int from,
      int to,
      List<String> sides,
      Status status,
      DateRange date,
      Verdict verdict) {}

  /** Returns whether anybody listens. */
  boolean isOn() {
    return on;
  }

  /** Begins to listen. */
  void start() {
    on = true;
    tokens = null;
    groups = List.of();
    home = null;
    published = null;
    entries.clear();
  }

  /** Ends listening. */
  void stop() {
    on = false;
  }

  /** The text was cut into sentences, and its day is known, or null. */
  void read(Tokens text, Zone.Kind[] zoneOfSentence, LocalDate day) {
    if (on) {
      tokens = text;
      zones = zoneOfSentence;
      published = day;
    }
  }

  /** The actors of all sentences are known, and the story's own state, or null. */
  void named(List<List<Group>> ofSentences, String storyHome) {
    if (on) {
      groups = ofSentences;
      home = storyHome;
    }
  }

  /** Words of a rule came to nothing before anybody was joined. */
  void dropped(String rule, Clause clause, int from, int to, Verdict verdict) {
    if (on) {
      entries.add(new Entry(null, rule, clause.sentence, from, to, List.of(), null, null, verdict));
    }
  }

  /** Words said who sits at a meeting told before. */
  void attended(String rule, Clause clause, int from, int to) {
    dropped(rule, clause, from, to, Verdict.SAME_MEETING);
  }

  /** A relation cue was read between two states. */
  void signal(
      String rule, Clause clause, int from, int to, Collection<String> pair, Verdict verdict) {
    if (on) {
      entries.add(
          new Entry(null, rule, clause.sentence, from, to, List.copyOf(pair), null, null, verdict));
    }
  }

  /** A candidate met its fate, or another one than before. */
  void decided(Candidate candidate, Verdict verdict) {
    if (!on) {
      return;
    }
    entries.removeIf(entry -> entry.candidate == candidate);
    TreeSet<String> sides = new TreeSet<>(candidate.countries());
    sides.addAll(candidate.bodies());
    entries.add(
        new Entry(
            candidate,
            candidate.frame.name() + (candidate.cue == null ? "" : "+" + candidate.cue),
            candidate.sentence,
            candidate.trigger,
            candidate.triggerEnd,
            List.copyOf(sides),
            candidate.status,
            candidate.date,
            verdict));
  }

  /** Returns what was heard. */
  Explanation explanation(String text, Reading reading) {
    List<Sentence> sentences = new ArrayList<>();
    int count = tokens == null ? 0 : tokens.sentences();
    for (int s = 0; s < count; s++) {
      if (tokens.sentenceStart(s) < tokens.sentenceEnd(s)) {
        sentences.add(sentence(s));
      }
    }
    return new Explanation(text, reading, published, home, sentences);
  }

  private Sentence sentence(int s) {
    int start = tokens.start(tokens.sentenceStart(s));
    int end = tokens.end(tokens.sentenceEnd(s) - 1);
    List<Name> names =
        groups.isEmpty()
            ? List.of()
            : groups.get(s).stream()
                .flatMap(group -> group.actors.stream())
                .map(this::name)
                .toList();
    List<Day> days =
        new DateExpressions().find(tokens.text(), start, end).stream().map(this::day).toList();
    List<Try> tries =
        entries.stream()
            .filter(entry -> entry.sentence == s)
            .sorted(Comparator.comparingInt(Entry::from))
            .map(this::told)
            .toList();
    return new Sentence(start, end, zones[s], names, days, tries);
  }

  private Name name(Actor actor) {
    NameKind kind =
        switch (actor.kind) {
          case PERSON -> NameKind.PERSON;
          case OFFICIAL -> NameKind.OFFICE;
          case STATE -> NameKind.STATE;
          case BODY -> NameKind.BODY;
          case NAME -> NameKind.UNEXPLAINED;
          case ANAPHOR -> NameKind.ANAPHOR;
        };
    boolean titled = actor.titleFrom >= 0 && actor.titleFrom < actor.titleTo;
    return new Name(
        kind,
        tokens.start(actor.from),
        tokens.end(Math.max(actor.from, actor.to - 1)),
        actor.country != null ? actor.country : actor.body,
        actor.person == null ? null : actor.person.name(),
        actor.person != null
            ? actor.person.title()
            : titled ? tokens.text(actor.titleFrom, actor.titleTo) : null,
        actor.level,
        actor.represents());
  }

  private Day day(DateExpression date) {
    return new Day(
        date.start(),
        date.end(),
        date.role(),
        counted(date, Direction.PAST),
        counted(date, Direction.FUTURE));
  }

  private DateRange counted(DateExpression date, Direction direction) {
    return published == null ? null : date.resolve(published, direction).orElse(null);
  }

  private Try told(Entry entry) {
    return new Try(
        entry.rule,
        tokens.start(entry.from),
        tokens.end(entry.to - 1),
        entry.sides,
        entry.status,
        entry.date,
        entry.verdict);
  }
}
