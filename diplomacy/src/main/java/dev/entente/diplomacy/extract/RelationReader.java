package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.extract.date.DateExpression;
import dev.entente.diplomacy.extract.date.Direction;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Evidence;
import dev.entente.diplomacy.relation.RelationSignal;
import dev.entente.diplomacy.relation.Signal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what a story says about how two states stand: a cue, and the two sides around it. */
final class RelationReader {

  private static final int MOST = 10;
  private static final int RIGHT_REACH = 16;
  private static final int MOST_PAIRS = 4;

  /** "Effort by both sides to mend": the wish stands shortly before the infinitive. */
  private static final int INTENT_REACH = 6;

  private final Grammar grammar;
  private final Words words;
  private final AnaphoraResolver anaphora;
  private final IssueReader issues;
  private Tokens tokens;
  private RelationCue matched;

  RelationReader(Grammar grammar) {
    this.grammar = grammar;
    this.words = new Words(grammar);
    this.anaphora = new AnaphoraResolver(words);
    this.issues = new IssueReader(words);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
    issues.reset(text);
  }

  /** Adds the signals of a sentence to those of the story. */
  void read(Clause clause, Context context, DateReader dates, List<RelationSignal> out) {
    for (int i = clause.from; i < clause.to; ) {
      int end = match(i, clause.to);
      if (end == 0) {
        i++;
        continue;
      }
      if (!isWished(clause, i)) {
        for (SortedSet<String> pair : pairs(clause, context, i, end)) {
          add(signal(clause, pair, i, end, dates), out);
        }
      }
      i = end;
    }
  }

  /** "In an effort to restore ties" says that they are not restored. */
  private boolean isWished(Clause clause, int cue) {
    if (matched.signal() != Signal.THAW || !words.is(cue - 1, "to")) {
      return false;
    }
    for (int i = Math.max(clause.from, cue - INTENT_REACH); i < cue - 1; i++) {
      if (words.isAny(i, WordClass.INTENT)) {
        return true;
      }
    }
    return false;
  }

  /** One signal of a kind for a pair; what comes later adds its date and matter. */
  private static void add(RelationSignal signal, List<RelationSignal> out) {
    for (int k = 0; k < out.size(); k++) {
      RelationSignal known = out.get(k);
      if (known.signal() == signal.signal() && known.countries().equals(signal.countries())) {
        Set<String> all = new LinkedHashSet<>(known.issues());
        all.addAll(signal.issues());
        DateRange since = known.since() == null ? signal.since() : known.since();
        out.set(
            k,
            new RelationSignal(
                known.countries(),
                known.signal(),
                since,
                List.copyOf(all),
                known.evidence(),
                known.foundBy()));
        return;
      }
    }
    if (out.size() < MOST) {
      out.add(signal);
    }
  }

  private RelationSignal signal(
      Clause clause, SortedSet<String> pair, int cue, int end, DateReader dates) {
    int from = Math.max(clause.from, cue - RIGHT_REACH);
    int to = Math.min(clause.to, end + RIGHT_REACH);
    Evidence evidence = new Evidence(tokens.text(from, to), tokens.start(from), tokens.end(to - 1));
    return new RelationSignal(
        List.copyOf(pair),
        matched.signal(),
        since(clause, dates),
        issues.read(clause, cue, end),
        evidence,
        matched.name());
  }

  /** "Since March", "following the decision in March", "in 2017". */
  private DateRange since(Clause clause, DateReader dates) {
    if (matched.signal() != Signal.THAW && matched.signal() != Signal.STRAIN) {
      return null;
    }
    DateRange found = null;
    for (DateExpression date : dates.in(clause)) {
      boolean since = date.role() == DateExpression.Role.SINCE;
      if ((found == null && date.canDateAnEvent()) || since) {
        DateRange range = dates.range(date, Direction.PAST);
        found = range != null && !range.from().isAfter(dates.published()) ? range : found;
      }
    }
    return found;
  }

  private List<SortedSet<String>> pairs(Clause clause, Context context, int cue, int end) {
    List<Actor> left = new ArrayList<>();
    List<Actor> right = new ArrayList<>();
    List<Actor> earlier = new ArrayList<>();
    boolean withList = false;
    for (Group group : clause.groups) {
      List<Actor> sides = sides(group, clause, context, cue, end);
      if (sides.isEmpty()) {
        continue;
      }
      if (group.to <= cue) {
        withList = words.is(group.from - 1, "with") || words.is(group.from - 1, "and");
        earlier = left;
        left = sides;
      } else if (group.from >= end && right.isEmpty() && group.from - end < RIGHT_REACH) {
        right = sides;
      }
    }
    boolean mutual = mutual(clause, cue, end);
    List<SortedSet<String>> pairs = new ArrayList<>(2);
    if (!matched.act() && ofMeetings(clause, left, context, pairs)) {
      return pairs;
    }
    if (!matched.act() && countries(left).size() > 1 && !withList) {
      cross(left, left, pairs);
    } else if (!matched.act() && withList && !earlier.isEmpty()) {
      cross(earlier, left, pairs);
    } else if (!matched.act()
        && countries(right).size() > 1
        && words.is(right.get(0).from - 1, "between")) {
      cross(right, right, pairs);
    } else {
      cross(left, right, pairs);
      if (pairs.isEmpty() && !matched.act() && countries(left).size() > 1) {
        cross(left, left, pairs);
      }
    }
    if (pairs.isEmpty()) {
      known(left, right, mutual, context, pairs);
    }
    return pairs.size() > MOST_PAIRS ? pairs.subList(0, MOST_PAIRS) : pairs;
  }

  /** In a sentence that tells of meetings, "their" ties are those of the sides. */
  private static boolean ofMeetings(
      Clause clause, List<Actor> left, Context context, List<SortedSet<String>> pairs) {
    for (Candidate candidate : context.told()) {
      boolean here = candidate.sentence == clause.sentence && candidate.countries().size() == 2;
      if (here
          && candidate.countries().containsAll(countries(left))
          && !pairs.contains(candidate.countries())) {
        pairs.add(candidate.countries());
      }
    }
    return pairs.size() > 1;
  }

  /**
   * The pair of the meeting told last, where the sentence speaks of "the two", or names one of it.
   */
  private void known(
      List<Actor> left,
      List<Actor> right,
      boolean mutual,
      Context context,
      List<SortedSet<String>> pairs) {
    Candidate last = context.last(2);
    if (last == null || last.countries().size() != 2 || matched.act()) {
      return;
    }
    SortedSet<String> pair = last.countries();
    Set<String> named = countries(left);
    named.addAll(countries(right));
    boolean friendly =
        matched.signal() == Signal.COOPERATION
            || matched.signal() == Signal.AGREEMENT
            || matched.signal() == Signal.THAW;
    boolean one = !named.isEmpty() && pair.containsAll(named) && friendly;
    if (one || (named.isEmpty() && (mutual || friendly)) || (mutual && pair.containsAll(named))) {
      pairs.add(pair);
    }
  }

  private boolean mutual(Clause clause, int cue, int end) {
    for (int i = Math.max(clause.from, cue - 12); i < Math.min(clause.to, end + 12); i++) {
      if (words.is(i, "bilateral")
          || words.is(i, "both")
          || words.is(i, "their")
          || words.is(i, "mutual")) {
        return true;
      }
    }
    return false;
  }

  private static void cross(List<Actor> left, List<Actor> right, List<SortedSet<String>> pairs) {
    for (Actor a : left) {
      for (Actor b : right) {
        if (!a.country.equals(b.country)) {
          SortedSet<String> pair = new TreeSet<>(List.of(a.country, b.country));
          if (!pairs.contains(pair)) {
            pairs.add(pair);
          }
        }
      }
    }
  }

  private static Set<String> countries(List<Actor> actors) {
    Set<String> countries = new TreeSet<>();
    actors.forEach(actor -> countries.add(actor.country));
    return countries;
  }

  /** Those of a list that can stand in a relation: not an adjective before any other noun. */
  private List<Actor> sides(Group group, Clause clause, Context context, int cue, int end) {
    Candidate nobody = new Candidate(NOBODY, Trigger.Form.NOUN, clause.sentence, cue, end);
    List<Actor> sides = new ArrayList<>(2);
    for (Actor actor : anaphora.resolve(group, nobody, clause, context, null)) {
      boolean state = actor.country != null && actor.country.length() == 3;
      boolean adjective = actor.modifier && !actor.possessive && actor.kind == Kind.STATE;
      boolean beside =
          group.to <= cue && cue - group.to < 4 && (group.to == cue || tied(group.to, end));
      boolean pair = group.actors.size() > 1 && beside;
      boolean acting = !adjective || pair || (beside && !matched.act());
      if (state && acting && actor.kind != Kind.NAME && !(actor.outsider && actor.person == null)) {
        sides.add(actor);
      }
    }
    return sides;
  }

  /** Returns whether a word for a relation stands there: "ties", "cooperation". */
  private boolean tied(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isAny(i, WordClass.WITH_TAKER)) {
        return true;
      }
    }
    return false;
  }

  private static final Frame NOBODY =
      new Frame("relation", Frame.Family.NOUN, Set.of(), null, null, false, false, false);

  private int match(int from, int stop) {
    int node = PhraseTrie.ROOT;
    int end = 0;
    for (int i = from; i < stop; i++) {
      node =
          tokens.word(i) == Vocabulary.UNKNOWN
              ? PhraseTrie.NONE
              : grammar.relations().next(node, tokens.word(i));
      if (node == PhraseTrie.NONE) {
        break;
      }
      if (!grammar.relations().meanings(node).isEmpty()) {
        matched = grammar.relations().meanings(node).get(0);
        end = i + 1;
      }
    }
    return end;
  }
}
