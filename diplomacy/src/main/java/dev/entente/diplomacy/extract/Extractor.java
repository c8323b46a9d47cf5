package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.lexicon.Lexicon;
import dev.entente.diplomacy.lexicon.LexiconException;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.story.Language;
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
  private final FirstLook firstLook;
  private final ActorReader actors;
  private final PersonRegistry registry = new PersonRegistry();
  private final ActorResolver resolver;
  private final Completer completer;
  private final SentenceReader sentences;
  private final MentionMerger merger;
  private final MentionWriter writer;
  private final Tongue tongue;
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
    this.sentences = new SentenceReader(grammar, senses, trace);
    this.merger = new MentionMerger(trace);
    this.writer = new MentionWriter();
    this.tongue = new Tongue(grammar);
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
    if (isBlank(story)) {
      return new Refusal(Refusal.Reason.EMPTY, "the story has no text");
    }
    Zones zones = Zones.of(story);
    LocalDate published = story.publicationDay().or(() -> StoryDate.of(zones)).orElse(null);
    tokenize(zones);
    trace.read(tokens, zoneOf, published);
    grammar.classify(tokens);
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
    List<List<Group>> groups = groups();
    FormerStates.name(groups, published);
    String state = FormerStates.of(home.state(), published);
    resolver.resolve(tokens, groups, state);
    trace.named(groups, state);
    sentences.reset(tokens, groups, published, home, state);
    completer.reset(tokens, sentences.events());
    read(groups);
    List<MeetingMention> mentions = mentions(home.statement() ? published : null);
    return new Extraction(published, mentions, sentences.signals());
  }

  private static boolean isBlank(Story story) {
    return story.body().isBlank() && (story.headline() == null || story.headline().isBlank());
  }

  /** Reads the sentences that may tell of meetings; a caption only shows who was there. */
  private void read(List<List<Group>> groups) {
    for (int s = 0; s < groups.size(); s++) {
      boolean headline = zoneOf[s] == Zone.Kind.HEADLINE;
      if (headline || zoneOf[s] == Zone.Kind.BODY) {
        int from = tokens.sentenceStart(s);
        int to = tokens.sentenceEnd(s);
        long classes = tokens.classesWithin(from, to);
        sentences.read(new Clause(s, from, to, groups.get(s), classes), headline);
      }
    }
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

  /** A government's own statement tells of its day where it names none. */
  private List<MeetingMention> mentions(LocalDate statement) {
    List<Candidate> meetings = merger.merge(sentences.candidates());
    sentences.journeys().lend(meetings, sentences.dates().published());
    completer.complete(meetings, statement);
    meetings.forEach(sentences.dates()::dropStale);
    sentences.dates().lead().lend(meetings, sentences.dates());
    return writer.write(tokens, meetings);
  }

  /** The packaged grammar, built once. */
  private static final class Standard {
    static final Grammar GRAMMAR = Grammar.with(Lexicon.standard(), RuleBook.OURS);
  }
}
