package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.lexicon.Lexicon;
import dev.entente.diplomacy.lexicon.LexiconException;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.relation.RelationSignal;
import dev.entente.diplomacy.story.Dateline;
import dev.entente.diplomacy.story.Story;
import dev.entente.diplomacy.story.StoryDate;
import dev.entente.diplomacy.story.Zone;
import dev.entente.diplomacy.story.Zones;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final ActorReader actors;
  private final PersonRegistry registry = new PersonRegistry();
  private final ActorResolver resolver = new ActorResolver(registry);
  private final Completer completer = new Completer(registry);
  private final FrameReader frames;
  private final StatusReader statuses;
  private final DetailReader details;
  private final PlaceReader places;
  private final DateReader dates;
  private final TopicReader topics;
  private final VisitReader visits;
  private final HistoryReader history;
  private final RelationReader relations;
  private final MentionMerger merger;
  private final MentionWriter writer;
  private final Splitter splitter;
  private final Strangers strangers = new Strangers();
  private final Context context = new Context();
  private final Trace trace = new Trace();
  private Zone.Kind[] zoneOf = new Zone.Kind[128];

  private Extractor(Grammar grammar) {
    this.grammar = grammar;
    this.tokenizer = new Tokenizer(grammar.vocabulary());
    this.senses = new Senses(grammar.senses());
    this.actors = new ActorReader(grammar, senses);
    this.frames = new FrameReader(grammar, new SideFinder(grammar), trace);
    this.splitter = new Splitter(grammar);
    this.statuses = new StatusReader(grammar);
    this.details = new DetailReader(grammar);
    this.places = new PlaceReader(grammar, senses);
    this.dates = new DateReader(grammar);
    this.topics = new TopicReader(grammar);
    this.visits = new VisitReader(grammar, senses, trace);
    this.history = new HistoryReader(grammar, places);
    this.relations = new RelationReader(grammar, senses, trace);
    this.merger = new MentionMerger(trace);
    this.writer = new MentionWriter();
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
    Lexicon lexicon = Lexicon.with(folder);
    return new Extractor(Grammar.with(LexiconTerms.of(lexicon), RuleBook.in(folder)));
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
    if (!worthReading()) {
      return new Extraction(published, List.of(), List.of());
    }
    senses.read(tokens);
    List<List<Group>> groups = groups();
    String home = home(story, zones);
    resolver.resolve(tokens, groups, home);
    trace.named(groups, home);
    strangers.reset(groups, home);
    context.reset(groups);
    List<RelationSignal> signals = new ArrayList<>();
    List<Candidate> candidates =
        candidates(groups, published, Home.speaksForItself(story), signals);
    return new Extraction(
        published, mentions(candidates, Home.speaksForItself(story) ? published : null), signals);
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

  /** A first, cheap look: a word for a meeting or a relation, and one that may name a state. */
  private boolean worthReading() {
    return tokens.size() > 0;
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
      List<List<Group>> groups,
      LocalDate published,
      boolean statement,
      List<RelationSignal> signals) {
    frames.reset(tokens);
    splitter.reset(tokens);
    statuses.reset(tokens);
    details.reset(tokens);
    places.reset(tokens);
    dates.reset(tokens, published);
    history.reset(tokens);
    relations.reset(tokens);
    List<Candidate> candidates = new ArrayList<>();
    for (int s = 0; s < groups.size(); s++) {
      boolean headline = zoneOf[s] == Zone.Kind.HEADLINE;
      if (!headline && zoneOf[s] != Zone.Kind.BODY) {
        continue;
      }
      Clause clause = clause(s, groups.get(s));
      List<Candidate> ofSentence = new ArrayList<>(2);
      for (Candidate whole : frames.read(clause, context)) {
        for (Candidate candidate : splitter.split(whole)) {
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
          strangers.place(candidate, statement);
          details.read(candidate, clause);
          dates.read(candidate, clause);
          Verdict verdict = Acceptance.of(candidate);
          trace.decided(candidate, verdict);
          if (verdict.kept()) {
            candidate.topics.addAll(topics.read(tokens, clause));
            ofSentence.add(candidate);
            if (!candidate.visit() && candidate.recalled == null) {
              context.tell(candidate);
            }
          }
        }
      }
      List<Candidate> settled = visits.settle(ofSentence);
      candidates.addAll(settled);
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

  /** A government's own statement tells of its day where it names none. */
  private List<MeetingMention> mentions(List<Candidate> candidates, LocalDate statement) {
    List<Candidate> meetings = merger.merge(candidates);
    completer.complete(meetings, statement);
    return writer.write(tokens, meetings);
  }

  /** The state that "the president" without a country means. */
  private String home(Story story, Zones zones) {
    String city = zones.dateline().flatMap(Dateline::city).orElse(null);
    return Home.of(grammar, city, story.provider());
  }

  /** The packaged grammar, built once. */
  private static final class Standard {
    static final Grammar GRAMMAR = Grammar.with(LexiconTerms.of(Lexicon.standard()), RuleBook.OURS);
  }
}
