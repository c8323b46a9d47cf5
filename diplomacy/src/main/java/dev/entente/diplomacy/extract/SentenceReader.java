package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.relation.RelationSignal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads what the sentences of a story tell, one after the other: of meetings, a candidate for each
 * place that does, and of how states stand.
 */
final class SentenceReader {

  private final FrameReader frames;
  private final Splitter splitter;
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
  private final Strangers strangers;
  private final NamelessHosts hosts;
  private final Trace trace;
  private final Journeys journeys = new Journeys();
  private final Context context = new Context();

  /** What the sentence tells of meetings, and what it tells that is none for want of a side. */
  private final List<Candidate> ofSentence = new ArrayList<>();

  private final List<Candidate> oneSided = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<RelationSignal> signals = new ArrayList<>();
  private Tokens tokens;

  /** Whether a government tells of its own. */
  private boolean statement;

  SentenceReader(Grammar grammar, Senses senses, Trace trace) {
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
    this.strangers = new Strangers(grammar);
    this.hosts = new NamelessHosts(grammar);
    this.trace = trace;
  }

  /**
   * Begins a story.
   *
   * @param groups the actors of all its sentences
   * @param published its day, or null
   * @param state the state that it is of, or null
   */
  void reset(Tokens text, List<List<Group>> groups, LocalDate published, Home home, String state) {
    tokens = text;
    statement = home.statement();
    candidates.clear();
    signals.clear();
    strangers.reset(text, groups, state);
    hosts.reset(text, home);
    context.reset(groups);
    journeys.reset();
    frames.reset(text);
    splitter.reset(text);
    statuses.reset(text, published);
    visits.reset(text, state);
    visitMeetings.reset(text);
    details.reset(text);
    places.reset(text, home);
    dates.reset(text, published);
    history.reset(text);
    attendances.reset(text);
    relations.reset(text);
  }

  /** Returns the places of the story so far that tell of meetings, in their order. */
  List<Candidate> candidates() {
    return candidates;
  }

  /** Returns how states stand by the story so far. */
  List<RelationSignal> signals() {
    return signals;
  }

  /** Returns the visits told of so far. */
  Journeys journeys() {
    return journeys;
  }

  DateReader dates() {
    return dates;
  }

  HostEventReader events() {
    return places.events();
  }

  /** Reads the next sentence. */
  void read(Clause clause, boolean headline) {
    if (!headline) {
      dates.lead().note(clause);
    }
    places.events().note(clause, dates);
    ofSentence.clear();
    oneSided.clear();
    List<Candidate> found = visitsFirst(frames.read(clause, context));
    for (int i = 0; i < found.size(); i++) {
      Candidate whole = found.get(i);
      strangers.placeOwn(whole);
      List<Candidate> parts = whole.visit() ? Tour.stops(whole, clause) : splitter.split(whole);
      for (int k = 0; k < parts.size(); k++) {
        parts.get(k).headline = headline;
        weigh(parts.get(k), clause);
      }
    }
    List<Candidate> settled = visitMeetings.settle(ofSentence, oneSided);
    for (int i = 0; i < settled.size(); i++) {
      candidates.add(settled.get(i));
    }
    attendances(clause, settled);
    if (settled.size() == 1 && settled.get(0).visit() && settled.get(0).recalled == null) {
      context.tell(settled.get(0));
    }
    List<Candidate> earlier = history.read(clause, ofSentence, context, dates);
    for (int i = 0; i < earlier.size(); i++) {
      candidates.add(earlier.get(i));
    }
    if (!headline) {
      relations.read(clause, context, dates, signals);
    }
  }

  /** Completes a candidate as far as its sentence does, and decides whether it is a meeting. */
  private void weigh(Candidate candidate, Clause clause) {
    places.read(candidate, clause);
    if (!statuses.read(candidate, clause)) {
      trace.decided(candidate, Verdict.NOT_REPORTED);
      return;
    }
    if (!visits.accepts(candidate, clause)) {
      trace.decided(candidate, Verdict.NO_HOST);
      return;
    }
    strangers.place(candidate, statement, journeys);
    hosts.receive(candidate, clause, journeys);
    details.read(candidate, clause);
    dates.read(candidate, clause);
    boolean visit = candidate.visit() && candidate.recalled == null;
    if (visit) {
      journeys.tell(candidate);
      context.travel(candidate);
    }
    Verdict verdict = Acceptance.of(candidate);
    trace.decided(candidate, verdict);
    if (!verdict.kept()) {
      oneSided.add(candidate);
      return;
    }
    candidate.topics = topics.read(tokens, clause);
    ofSentence.add(candidate);
    if (!candidate.visit() && candidate.recalled == null) {
      context.tell(candidate);
    }
  }

  private void attendances(Clause clause, List<Candidate> settled) {
    List<Candidate> filled = attendances.read(clause, settled, oneSided);
    for (int i = 0; i < filled.size(); i++) {
      for (Candidate meeting : splitter.split(filled.get(i))) {
        meeting.topics = topics.read(tokens, clause);
        candidates.add(meeting);
        context.tell(meeting);
      }
    }
  }

  /** A visit tells who the host of those is whom its sentence names before it. */
  private static List<Candidate> visitsFirst(List<Candidate> found) {
    boolean visit = false;
    for (int i = 1; i < found.size() && !visit; i++) {
      visit = found.get(i).visit();
    }
    if (!visit) {
      return found;
    }
    List<Candidate> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparing(candidate -> !candidate.visit()));
    return ordered;
  }
}
