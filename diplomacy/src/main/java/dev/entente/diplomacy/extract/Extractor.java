package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.lexicon.Lexicon;
import dev.entente.diplomacy.lexicon.LexiconException;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.relation.RelationSignal;
import dev.entente.diplomacy.story.Language;
import dev.entente.diplomacy.story.Story;
import dev.entente.diplomacy.story.StoryDate;
import dev.entente.diplomacy.story.Zone;
import dev.entente.diplomacy.story.Zones;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Reads a wire story: one version in, its meetings and relation signals out.
 *
 * <p>A pure function of the story: no clock, no locale, no randomness. An instance keeps buffers
 * and serves one thread; the grammar is shared.
 */
public final class Extractor {

  private final Grammar grammar;
  private final Tokenizer tokenizer;
  private final Tokens tokens = new Tokens();
  private final Senses senses;
  private final FirstLook firstLook;
  private final ActorReader actors;
  private final PersonRegistry registry = new PersonRegistry();
  private final ActorResolver resolver;
  private final Completer completer;
  private final FrameReader frames;
  private final StatusReader statuses;
  private final DetailReader details;
  private final PlaceReader places;
  private final DateReader dates;
  private final TopicReader topics;
  private final VisitReader visits;
  private final VisitMeetings visitMeetings;
  private final AttendanceReader attendances;
  private final HistoryReader history;
  private final RelationReader relations;
  private final MentionMerger merger;
  private final MentionWriter writer;
  private final Splitter splitter;
  private final Strangers strangers;
  private final Tongue tongue;
  private final Journeys journeys = new Journeys();
  private final Context context = new Context();
  private final Trace trace = new Trace();
  private Zone.Kind[] zoneOf = new Zone.Kind[128];

  private Extractor(Grammar grammar) {
    this.grammar = grammar;
    this.tokenizer = new Tokenizer(grammar.vocabulary());
    this.senses = new Senses(grammar.senses());
    this.firstLook = new FirstLook(grammar, senses);
    this.actors = new ActorReader(grammar, senses);
    this.resolver = new ActorResolver(grammar, registry);
    this.completer = new Completer(grammar, registry);
    this.frames = new FrameReader(grammar, new SideFinder(grammar), trace);
    this.splitter = new Splitter(grammar);
    this.statuses = new StatusReader(grammar);
    this.details = new DetailReader(grammar);
    this.places = new PlaceReader(grammar, senses);
    this.dates = new DateReader(grammar);
    this.topics = new TopicReader(grammar);
    this.visits = new VisitReader(grammar, senses);
    this.visitMeetings = new VisitMeetings(grammar, trace);
    this.attendances = new AttendanceReader(grammar, details, trace);
    this.history = new HistoryReader(grammar, places);
    this.relations = new RelationReader(grammar, senses, trace);
    this.merger = new MentionMerger(trace);
    this.writer = new MentionWriter();
    this.tongue = new Tongue(grammar);
    this.strangers = new Strangers(grammar);
  }

  /** Returns an extractor with the packaged lexicon and rules. */
  public static Extractor standard() {
    return new Extractor(Standard.GRAMMAR);
  }

  /**
   * Returns an extractor with a newsroom's own entries and rules on top of ours: tables as {@link
   * Lexicon#with} takes them, and rule files with the names of ours, whose rules come instead of
   * ours of the same name or are added.
   *
   * @throws LexiconException where a line cannot be read; its message says which and what to write
   */
  public static Extractor with(Path folder) {
    Objects.requireNonNull(folder, "a folder with a newsroom's entries");
    return new Extractor(Grammar.with(Lexicon.with(folder), RuleBook.in(folder)));
  }

  /** Returns another with the same lexicon and rules, for another thread. */
  public Extractor another() {
    return new Extractor(grammar);
  }

  /** Reads a story. Never fails: a story that tells of nothing gives an empty extraction. */
  public Reading read(Story story) {
    Objects.requireNonNull(story, "a story to read");
    if (story.text().isBlank()) {
      return new Refusal(Refusal.Reason.EMPTY, "the story has no text");
    }
    Zones zones = Zones.of(story);
    LocalDate published = story.publicationDay().or(() -> StoryDate.of(zones)).orElse(null);
    tokenize(zones);
    trace.read(tokens, zoneOf, published);
    if (!tongue.isEnglish(tokens) && !Language.isEnglish(story.text())) {
      return new Refusal(Refusal.Reason.LANGUAGE, "the text is not English");
    }
    if (!trace.isOn() && !firstLook.hasTrigger(tokens)) {
      return new Extraction(published, List.of(), List.of());
    }
    senses.read(tokens, published);
    Home home = Home.of(grammar, story, zones.dateline());
    if (!trace.isOn() && !firstLook.hasTwoSides(tokens, home, published)) {
      return new Extraction(published, List.of(), List.of());
    }
    grammar.classify(tokens);
    List<List<Group>> groups = groups();
    FormerStates.name(groups, published);
    String state = FormerStates.of(home.state(), published);
    resolver.resolve(tokens, groups, state);
    trace.named(groups, state);
    strangers.reset(tokens, groups, state);
    context.reset(groups);
    journeys.reset();
    List<RelationSignal> signals = new ArrayList<>();
    List<Candidate> candidates = candidates(groups, published, home, signals);
    return new Extraction(
        published, mentions(candidates, home.statement() ? published : null), signals);
  }

  /** Reads a story and says what was seen, found and discarded, and why. */
  public Explanation explain(Story story) {
    trace.start();
    try {
      Reading reading = read(story);
      return trace.explanation(story.text(), reading);
    } finally {
      trace.stop();
    }
  }

  private void tokenize(Zones zones) {
    String text = zones.text();
    tokens.reset(text);
    int i = 0;
    List<Zone> all = zones.all();
    while (i < all.size()) {
      Zone zone = all.get(i);
      int end = i + 1;
      boolean story =
          zone.kind() == Zone.Kind.HEADLINE
              || zone.kind() == Zone.Kind.BODY
              || zone.kind() == Zone.Kind.CAPTION;
      if (story) {
        int first = tokens.sentences();
        tokenizer.read(tokens, zone.start(), zone.end());
        mark(first, zone.kind());
      }
      i = end;
    }
  }

  private void mark(int first, Zone.Kind kind) {
    int count = tokens.sentences();
    if (count > zoneOf.length) {
      zoneOf = Arrays.copyOf(zoneOf, 2 * count);
    }
    Arrays.fill(zoneOf, first, count, kind);
  }

  private List<List<Group>> groups() {
    actors.reset(tokens);
    List<List<Group>> groups = new ArrayList<>(tokens.sentences());
    for (int s = 0; s < tokens.sentences(); s++) {
      groups.add(actors.read(tokens.sentenceStart(s), tokens.sentenceEnd(s)));
    }
    return groups;
  }

  private Clause clause(int s, List<Group> groups) {
    return new Clause(s, tokens.sentenceStart(s), tokens.sentenceEnd(s), groups);
  }

  private List<Candidate> candidates(
      List<List<Group>> groups, LocalDate published, Home home, List<RelationSignal> signals) {
    frames.reset(tokens);
    splitter.reset(tokens);
    statuses.reset(tokens, published);
    visits.reset(tokens);
    visitMeetings.reset(tokens);
    details.reset(tokens);
    places.reset(tokens, home);
    dates.reset(tokens, published);
    history.reset(tokens);
    attendances.reset(tokens);
    completer.reset(tokens, places.events());
    relations.reset(tokens);
    List<Candidate> candidates = new ArrayList<>();
    for (int s = 0; s < groups.size(); s++) {
      boolean headline = zoneOf[s] == Zone.Kind.HEADLINE;
      if (!headline && zoneOf[s] != Zone.Kind.BODY) {
        continue;
      }
      Clause clause = clause(s, groups.get(s));
      if (!headline) {
        dates.lead().note(clause);
      }
      places.events().note(clause, dates);
      List<Candidate> ofSentence = new ArrayList<>(2);
      List<Candidate> oneSided = new ArrayList<>(0);
      List<Candidate> found = visitsFirst(frames.read(clause, context));
      for (int i = 0; i < found.size(); i++) {
        strangers.placeOwn(found.get(i));
        List<Candidate> parts = parts(found.get(i), clause);
        for (int k = 0; k < parts.size(); k++) {
          Candidate candidate = parts.get(k);
          candidate.headline = headline;
          places.read(candidate, clause);
          if (!statuses.read(candidate, clause)) {
            trace.decided(candidate, Verdict.NOT_REPORTED);
            continue;
          }
          if (!visits.accepts(candidate, clause)) {
            trace.decided(candidate, Verdict.NO_HOST);
            continue;
          }
          strangers.place(candidate, home.statement(), journeys);
          details.read(candidate, clause);
          dates.read(candidate, clause);
          if (candidate.visit() && candidate.recalled == null) {
            journeys.tell(candidate);
          }
          Verdict verdict = Acceptance.of(candidate);
          trace.decided(candidate, verdict);
          if (!verdict.kept()) {
            oneSided.add(candidate);
          }
          if (verdict.kept()) {
            candidate.topics = topics.read(tokens, clause);
            ofSentence.add(candidate);
            if (!candidate.visit() && candidate.recalled == null) {
              context.tell(candidate);
            }
          }
        }
      }
      List<Candidate> settled = visitMeetings.settle(ofSentence, oneSided);
      candidates.addAll(settled);
      for (Candidate gathering : attendances.read(clause, settled, oneSided)) {
        for (Candidate meeting : splitter.split(gathering)) {
          meeting.topics = topics.read(tokens, clause);
          candidates.add(meeting);
          context.tell(meeting);
        }
      }
      if (settled.size() == 1 && settled.get(0).visit() && settled.get(0).recalled == null) {
        context.tell(settled.get(0));
      }
      candidates.addAll(history.read(clause, ofSentence, context, dates));
      if (!headline) {
        relations.read(clause, context, dates, signals);
      }
    }
    return candidates;
  }

  private List<Candidate> parts(Candidate whole, Clause clause) {
    return whole.visit() ? Tour.stops(whole, clause) : splitter.split(whole);
  }

  /** A visit tells who the host of those is whom its sentence names before it. */
  private static List<Candidate> visitsFirst(List<Candidate> found) {
    if (found.size() < 2 || found.stream().noneMatch(Candidate::visit)) {
      return found;
    }
    List<Candidate> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparing(candidate -> !candidate.visit()));
    return ordered;
  }

  /** A government's own statement tells of its day where it names none. */
  private List<MeetingMention> mentions(List<Candidate> candidates, LocalDate statement) {
    List<Candidate> meetings = merger.merge(candidates);
    journeys.lend(meetings, dates.published());
    completer.complete(meetings, statement);
    for (Candidate meeting : meetings) {
      if (meeting.date == null && !meeting.dated && !meeting.background) {
        meeting.date = dates.lead().of(meeting, meetings, dates);
      }
    }
    return writer.write(tokens, meetings);
  }

  /** The packaged grammar, built once. */
  private static final class Standard {
    static final Grammar GRAMMAR = Grammar.with(Lexicon.standard(), RuleBook.OURS);
  }
}
