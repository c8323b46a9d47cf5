package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.extract.Frame.Slot;
import dev.entente.diplomacy.extract.Frame.Trait;
import dev.entente.diplomacy.extract.Trigger.Form;
import java.util.ArrayList;
import java.util.List;

/** Finds triggers in a sentence and the actors that they join. */
final class FrameReader {

  private static final WordSet APART =
      WordSet.of("separate", "separately", "bilateral", "bilaterally");

  private final Grammar grammar;
  private final Words words;
  private final SideFinder sides;
  private final FurtherPartner partners;
  private final OpenTable tables;
  private final LongTalks negotiations;
  private final Restatement restatements;
  private final Purposes purposes;
  private final TriggerChoice choice;
  private final SportTalk sport;
  private final Trace trace;
  private Tokens tokens;
  private List<Trigger> matched = List.of();

  FrameReader(Grammar grammar, SideFinder sides, Trace trace) {
    this.grammar = grammar;
    this.words = new Words(grammar);
    this.sides = sides;
    this.partners = new FurtherPartner(words);
    this.tables = new OpenTable(grammar);
    this.negotiations = new LongTalks(words);
    this.restatements = new Restatement(words);
    this.purposes = new Purposes(words);
    this.choice = new TriggerChoice(words);
    this.sport = new SportTalk(words);
    this.trace = trace;
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
    sides.reset(text);
    partners.reset(text);
    tables.reset(text);
    purposes.reset(text);
    choice.reset(text);
    sport.reset(text);
  }

  /** Returns the candidates of a sentence in order of their triggers. */
  List<Candidate> read(Clause clause, Context context) {
    List<Candidate> found = List.of();
    context.hint(null);
    if (!clause.hasAnyOf(Grammar.BEGINS_TRIGGER)) {
      return found;
    }
    int i = clause.from;
    while (i < clause.to) {
      int end = words.isAnyOf(i, Grammar.BEGINS_TRIGGER) ? match(i, clause.to) : 0;
      if (end == 0) {
        i++;
        continue;
      }
      if (insideName(i, clause)) {
        trace.dropped(matched.get(0).frame().name(), clause, i, end, Verdict.INSIDE_NAME);
        i++;
        continue;
      }
      Trigger trigger = choice.of(matched, i, end, clause);
      if (trigger != null && !trigger.frame().is(Trait.NOTHING)) {
        found = add(found, candidate(trigger, i, end, clause, context), clause, context);
      }
      i = end;
    }
    return found;
  }

  private Candidate candidate(Trigger trigger, int i, int end, Clause clause, Context context) {
    boolean told = trigger.form() == Form.GERUND && choice.guestTold(i, clause);
    Candidate candidate =
        told
            ? new Candidate(trigger.frame(), Form.PAST, clause.sentence, i, clause.startingAt(i).to)
            : new Candidate(trigger.frame(), trigger.form(), clause.sentence, i, end);
    sides.find(candidate, trigger, clause, context);
    candidate.process =
        trigger.form() == Form.NOUN && trigger.frame().weak() && negotiations.at(i, end, clause);
    candidate.apart = isApart(candidate);
    candidate.sport = !candidate.human() && sport.isToldIn(clause);
    Candidate before = context.ofSentence();
    if (words.is(i - 1, "for")
        ? Restatement.serves(candidate, before)
        : restatements.isPurpose(candidate, before)) {
      candidate.like = before;
    }
    return candidate;
  }

  /** "Held separate talks", "met Wrona separately". */
  private boolean isApart(Candidate candidate) {
    return words.isOneOf(candidate.trigger - 1, APART)
        || words.isOneOf(candidate.to, APART)
        || words.isOneOf(candidate.triggerEnd, APART);
  }

  /** Adds a candidate that joins somebody, or may yet, to those of its sentence. */
  private List<Candidate> add(
      List<Candidate> known, Candidate candidate, Clause clause, Context context) {
    if (restatements.is(candidate, clause, context.ofSentence())) {
      return known;
    }
    context.hint(candidate);
    boolean joined = candidate.actors.size() > 0 || purposes.mayBeMet(candidate, clause);
    candidate.open = !joined && tables.isToldAround(candidate, clause);
    if (!joined && !candidate.open) {
      trace.decided(candidate, Verdict.NOBODY);
      return known;
    }
    List<Candidate> found = known.isEmpty() ? new ArrayList<>(2) : known;
    found.add(candidate);
    Candidate more = partners.after(candidate, clause);
    if (more != null) {
      found.add(more);
    }
    return found;
  }

  private static boolean insideName(int token, Clause clause) {
    Group covering = clause.at(token);
    return covering != null && covering.from < token;
  }

  private int match(int from, int stop) {
    int end = grammar.triggers().longest(tokens, from, stop);
    matched = end == 0 ? matched : grammar.triggers().meanings(tokens, from, end);
    return end;
  }

  /** Returns whether the frame lets its other side stand in this slot. */
  static boolean allows(Candidate candidate, Slot slot) {
    return candidate.frame.objects().contains(slot);
  }

  /** Returns whether an actor is a person or an official who can be met. */
  static boolean meetable(Actor actor) {
    return actor.kind == Kind.PERSON || actor.kind == Kind.OFFICIAL || actor.kind == Kind.NAME;
  }
}
