package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.date.DateExpression;
import dev.entente.diplomacy.extract.date.Direction;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Evidence;
import dev.entente.diplomacy.relation.RelationSignal;
import dev.entente.diplomacy.relation.Signal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what a story says about how two states stand: a cue, and the two sides around it. */
final class RelationReader {

  private static final int MOST = 12;

  /** So many words of its sentence stand beside a cue without sides of its own. */
  private static final int EVIDENCE_REACH = 16;

  /** A day so close to the story's own is that of its news, not one since which things stand so. */
  private static final int NEWS_DAYS = 14;

  private final Grammar grammar;
  private final RelationSides sides;
  private final RelationGuard guard;
  private final IssueReader issues;
  private final Trace trace;
  private Tokens tokens;
  private List<RelationCue> matched = List.of();

  RelationReader(Grammar grammar, Senses senses, Trace trace) {
    Words words = new Words(grammar);
    this.grammar = grammar;
    this.sides = new RelationSides(words, senses);
    this.guard = new RelationGuard(words);
    this.issues = new IssueReader(words);
    this.trace = trace;
  }

  void reset(Tokens text) {
    tokens = text;
    sides.reset(text);
    guard.reset(text);
    issues.reset(text);
  }

  /** Adds the signals of a sentence to those of the story. */
  void read(Clause clause, Context context, DateReader dates, List<RelationSignal> out) {
    if (!clause.hasAnyOf(Grammar.BEGINS_RELATION)) {
      return;
    }
    for (int i = clause.from; i < clause.to; ) {
      if ((tokens.classesAt(i) & Grammar.BEGINS_RELATION) == 0) {
        i++;
        continue;
      }
      int end = match(clause, i);
      boolean settled = false;
      for (int k = 0; k < matched.size() && !settled; k++) {
        RelationCue cue = matched.get(k);
        if (guard.stands(cue, clause, i, end)) {
          settled = tell(cue, clause, context, i, end, dates, out);
        }
      }
      i = settled ? end : i + 1;
    }
  }

  /** Adds what a cue says in its place; returns false where other words may say more. */
  private boolean tell(
      RelationCue cue,
      Clause clause,
      Context context,
      int at,
      int end,
      DateReader dates,
      List<RelationSignal> out) {
    Signal signal = guard.signal(cue, clause, at, end);
    if (signal == null) {
      trace.dropped(cue.name(), clause, at, end, Verdict.NOT_SO);
      return true;
    }
    List<List<String>> pairs = sides.of(cue, clause, context, at, end);
    if (pairs.isEmpty()) {
      trace.dropped(cue.name(), clause, at, end, Verdict.NO_PAIR);
      return false;
    }
    Told told = new Told(cue, signal, clause, at, end);
    for (int k = 0; k < pairs.size(); k++) {
      List<String> matters = issues.read(cue, clause, at, end, k, pairs.size());
      Verdict verdict = add(told, pairs.get(k), matters, dates, out);
      trace.signal(cue.name(), clause, at, end, pairs.get(k), verdict);
    }
    return true;
  }

  /** What a cue between two tokens of a sentence says. */
  private record Told(RelationCue cue, Signal signal, Clause clause, int at, int end) {}

  /** One signal of a kind for a pair; what comes later adds its date and matter. */
  private Verdict add(
      Told told,
      List<String> states,
      List<String> matters,
      DateReader dates,
      List<RelationSignal> out) {
    for (int k = 0; k < out.size(); k++) {
      RelationSignal known = out.get(k);
      if (known.signal() == told.signal() && isOf(known, states)) {
        DateRange since = known.since() == null ? since(told, dates) : null;
        if (since != null || !SortedNames.holds(known.issues(), matters)) {
          out.set(k, together(known, since, matters));
        }
        return Verdict.SAME_SIGNAL;
      }
    }
    if (out.size() >= MOST) {
      return Verdict.ENOUGH;
    }
    out.add(
        new RelationSignal(
            List.copyOf(states),
            told.signal(),
            since(told, dates),
            matters,
            evidence(told),
            told.cue().name()));
    return Verdict.SIGNAL;
  }

  private static boolean isOf(RelationSignal known, List<String> states) {
    return known.countries().size() == states.size()
        && SortedNames.holds(states, known.countries());
  }

  private static RelationSignal together(
      RelationSignal known, DateRange since, List<String> matters) {
    Set<String> all = new LinkedHashSet<>(known.issues());
    all.addAll(matters);
    return new RelationSignal(
        known.countries(),
        known.signal(),
        known.since() == null ? since : known.since(),
        List.copyOf(all),
        known.evidence(),
        known.foundBy());
  }

  /** The cue with its two sides, and on to the end of its phrase. */
  private Evidence evidence(Told told) {
    Clause clause = told.clause();
    int cue = told.at();
    int from = Math.max(clause.from, Math.min(cue, sides.from()));
    if (from == cue) {
      from = Math.max(clause.from, cue - EVIDENCE_REACH);
    }
    while (from < cue && tokens.shape(from) == Tokens.Shape.MARK && !tokens.is(from, '"')) {
      from++;
    }
    int least = Math.max(told.end(), sides.to());
    int to = Math.min(clause.to, least + EVIDENCE_REACH);
    for (int i = least; i < to; i++) {
      if (tokens.is(i, ',') || tokens.is(i, ';')) {
        to = i;
      }
    }
    return new Evidence(tokens.text(from, to), tokens.start(from), tokens.end(to - 1));
  }

  /** "Since March", "following the decision in March", "in 2017". */
  private DateRange since(Told told, DateReader dates) {
    if (told.signal() != Signal.THAW && told.signal() != Signal.STRAIN) {
      return null;
    }
    DateRange found = null;
    for (DateExpression date : dates.in(told.clause())) {
      boolean since = date.role() == DateExpression.Role.SINCE;
      if ((found == null && date.canDateAnEvent()) || since) {
        DateRange range = dates.range(date, Direction.PAST);
        boolean news =
            range == null || range.to().isAfter(dates.published().minusDays(since ? 0 : NEWS_DAYS));
        found = news ? found : range;
      }
    }
    return found;
  }

  /** Finds the longest cue that begins at a token: returns the token after it, or 0. */
  private int match(Clause clause, int from) {
    int node = PhraseTrie.ROOT;
    int end = 0;
    matched = List.of();
    for (int i = from; i < clause.to; i++) {
      if (i > from && tokens.is(i, '"')) {
        continue;
      }
      node = grammar.relations().next(node, tokens.word(i));
      if (node == PhraseTrie.NONE) {
        break;
      }
      List<RelationCue> cues = grammar.relations().meanings(node);
      if (stands(cues, clause, from, i + 1)) {
        matched = cues;
        end = i + 1;
      }
    }
    return end;
  }

  private boolean stands(List<RelationCue> cues, Clause clause, int from, int end) {
    for (int k = 0; k < cues.size(); k++) {
      if (guard.stands(cues.get(k), clause, from, end)) {
        return true;
      }
    }
    return false;
  }
}
