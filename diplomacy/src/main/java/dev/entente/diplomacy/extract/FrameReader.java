package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.extract.Frame.Slot;
import dev.entente.diplomacy.extract.Frame.Trait;
import dev.entente.diplomacy.extract.Trigger.Form;
import java.util.ArrayList;
import java.util.List;

/** Finds triggers in a sentence and the actors that they join. */
final class FrameReader {

  /** Words that speak of a match where others stand beside them. */
  private static final WordSet OF_MATCHES = WordSet.of("final", "group", "opening", "next");

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
  private final Trace trace;
  private Tokens tokens;

  /** The sentence that was asked about sport last, and what it was found to be. */
  private Clause asked;

  private boolean sport;

  FrameReader(Grammar grammar, SideFinder sides, Trace trace) {
    this.grammar = grammar;
    this.words = new Words(grammar);
    this.sides = sides;
    this.partners = new FurtherPartner(words);
    this.tables = new OpenTable(grammar);
    this.negotiations = new LongTalks(words);
    this.restatements = new Restatement(words);
    this.purposes = new Purposes(words);
    this.trace = trace;
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
    sides.reset(text);
    partners.reset(text);
    tables.reset(text);
    purposes.reset(text);
    asked = null;
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
      Trigger trigger = choose(i, end, clause);
      if (trigger != null && !trigger.frame().is(Trait.NOTHING)) {
        boolean told = trigger.form() == Form.GERUND && guestTold(i, clause);
        Candidate candidate =
            told
                ? new Candidate(
                    trigger.frame(), Form.PAST, clause.sentence, i, clause.startingAt(i).to)
                : new Candidate(trigger.frame(), trigger.form(), clause.sentence, i, end);
        sides.find(candidate, trigger, clause, context);
        candidate.process =
            trigger.form() == Form.NOUN
                && trigger.frame().weak()
                && negotiations.at(i, end, clause);
        candidate.apart = isApart(candidate);
        candidate.sport = !candidate.human() && tellsOfSport(clause);
        if (words.is(i - 1, "for") && Restatement.serves(candidate, context.ofSentence())) {
          candidate.like = context.ofSentence();
        }
        if (restatements.is(candidate, clause, context.ofSentence())) {
          i = end;
          continue;
        }
        context.hint(candidate);
        boolean joined = candidate.actors.size() > 0 || purposes.mayBeMet(candidate, clause);
        candidate.open = !joined && tables.isToldAround(candidate, clause);
        if (joined || candidate.open) {
          found = found.isEmpty() ? new ArrayList<>(2) : found;
          found.add(candidate);
          Candidate more = partners.after(candidate, clause);
          if (more != null) {
            found.add(more);
          }
        } else {
          trace.decided(candidate, Verdict.NOBODY);
        }
      }
      i = end;
    }
    return found;
  }

  /** "Held separate talks", "met Wrona separately". */
  private boolean isApart(Candidate candidate) {
    return words.isOneOf(candidate.trigger - 1, APART)
        || words.isOneOf(candidate.to, APART)
        || words.isOneOf(candidate.triggerEnd, APART);
  }

  private boolean tellsOfSport(Clause clause) {
    if (clause != asked) {
      asked = clause;
      sport = namesSport(clause);
    }
    return sport;
  }

  private boolean namesSport(Clause clause) {
    for (int i = clause.from; i < clause.to; i++) {
      boolean match = words.isOneOf(i, OF_MATCHES) && (theFinal(i) || theGroup(i));
      if (match || words.isAny(i, WordClass.SPORT)) {
        return true;
      }
    }
    return false;
  }

  /** "In the final on Saturday", "a semi-final"; not "the final round of talks". */
  private boolean theFinal(int i) {
    return words.is(i, "final")
        && (words.is(i - 1, "the") || tokens.is(i - 1, '-'))
        && (i + 1 >= tokens.size()
            || tokens.shape(i + 1) == Tokens.Shape.MARK
            || words.isAny(i + 1, WordClass.PREPOSITION)
            || words.isAny(i + 1, WordClass.CONJUNCTION)
            || words.isAny(i + 1, WordClass.CLAUSE));
  }

  /** "In the group stage", "the opening game". */
  private boolean theGroup(int i) {
    return words.are(i, "group", "stage")
        || words.are(i, "opening", "game")
        || words.are(i, "next", "game");
  }

  private static boolean insideName(int token, Clause clause) {
    Group covering = clause.at(token);
    return covering != null && covering.from < token;
  }

  private List<Trigger> matched = List.of();

  private int match(int from, int stop) {
    int end = grammar.triggers().longest(tokens, from, stop);
    matched = end == 0 ? matched : grammar.triggers().meanings(tokens, from, end);
    return end;
  }

  /** Picks noun or verb by what stands around. */
  private Trigger choose(int i, int end, Clause clause) {
    Trigger noun = null;
    Trigger verb = null;
    for (int k = 0; k < matched.size(); k++) {
      Trigger trigger = matched.get(k);
      if (trigger.form() == Form.NOUN) {
        noun = noun == null ? trigger : noun;
      } else if (verb == null
          || (visited(verb, trigger, end, clause) && !guestTold(i, clause))
          || (trigger.form() == Form.PAST && verb.form() == Form.BASE && !words.is(i - 1, "to"))) {
        verb = trigger;
      }
    }
    if (noun == null || verb == null) {
      return noun == null ? verb : noun;
    }
    return isNoun(i, end, verb, clause) ? noun : verb;
  }

  /** "Will visit Poland": a visit, unless it is somebody whom they visit. */
  private static boolean visited(Trigger verb, Trigger other, int end, Clause clause) {
    Group whom = clause.startingAt(end);
    boolean person = whom != null && meetable(whom.actors.get(0));
    return other.form() == verb.form()
        && other.frame().family() == Frame.Family.VISIT_VERB
        && !person;
  }

  /** "Wrona told visiting Foreign Minister Kovar": whom one tells, face to face. */
  private boolean guestTold(int i, Clause clause) {
    boolean told = words.is(i, "visiting") && words.isAny(i - 1, WordClass.ADDRESS);
    Group guest = told ? clause.startingAt(i) : null;
    return guest != null && Actors.all(guest.actors, a -> a.human() && a.represents());
  }

  private boolean isNoun(int i, int end, Trigger verb, Clause clause) {
    if (i == clause.from) {
      return verb.form() != Form.GERUND;
    }
    int p = i - 1;
    Group before = clause.endingAt(i);
    if (before != null) {
      boolean agrees =
          verb.form() == Form.THIRD || (verb.form() == Form.BASE && before.actors.size() > 1);
      return before.modifier()
          || before.possessive()
          || !agrees
          || (verb.form() == Form.THIRD && words.is(end - 1, "talks"));
    }
    if (words.is(p, "to") || words.isAny(p, WordClass.AUXILIARY)) {
      boolean be =
          words.is(p, "is")
              || words.is(p, "are")
              || words.is(p, "was")
              || words.is(p, "were")
              || words.is(p, "be")
              || words.is(p, "been");
      return verb.form() == Form.GERUND ? !be : be || verb.form() == Form.THIRD;
    }
    if (verb.form() == Form.GERUND && tokens.is(p, ',')) {
      Group subject = clause.endingAt(p);
      boolean gathered =
          subject != null
              && subject.sides() > 1
              && (words.isAny(end, WordClass.PLACE_PREPOSITION)
                  || (words.is(end, "for") && words.is(end + 2, "first")));
      if (gathered) {
        return false;
      }
    }
    if (verb.form() == Form.GERUND) {
      boolean object = clause.startingAt(end) != null;
      boolean after =
          words.is(p, "after")
              || words.is(p, "before")
              || words.is(p, "while")
              || words.is(p, "of")
              || words.is(p, "by")
              || words.is(p, "when")
              || words.is(p, "for")
              || words.is(p, "in")
              || tokens.is(p, ',');
      boolean early = words.is(p, "after") || words.is(p, "before") || words.is(p, "while");
      boolean somewhere = words.isAny(end, WordClass.PLACE_PREPOSITION) || words.is(end, "on");
      return !(object && after) && !(early && somewhere);
    }
    if (words.isAny(p, WordClass.DETERMINER)
        || words.isAny(p, WordClass.PREPOSITION)
        || words.is(p, "'s")) {
      return true;
    }
    boolean plural = verb.form() == Form.THIRD;
    return plural || (!words.isAny(p, WordClass.ADVERB) && !words.isAny(p, WordClass.CONJUNCTION));
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
