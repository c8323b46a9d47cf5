package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the lists of actors of a sentence: noun phrases that commas and "and" join. */
final class ActorReader {

  private static final long BEFORE_ACTORS =
      WordClass.bits(WordClass.DETERMINER, WordClass.MODIFIER, WordClass.PARTICLE)
          | Grammar.BEGINS_ANAPHOR;

  private static final WordSet LINKS = WordSet.of("and", "as", "along", "together");

  /** What is a state's where an office leads it: "a Slovak team led by Minister Kovar". */
  private static final WordSet TEAMS = WordSet.of("team", "group", "side", "party", "contingent");

  private final Senses senses;
  private final Words words;
  private final PhraseReader phrases;
  private final HeadlineCommas headlines;
  private Tokens tokens;
  private int stop;

  /** Up to here a list of commas without an "and" was read before. */
  private int openUntil;

  ActorReader(Grammar grammar, Senses senses) {
    this.senses = senses;
    this.words = new Words(grammar);
    this.phrases = new PhraseReader(grammar, senses, words);
    this.headlines = new HeadlineCommas(senses, words);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
    phrases.reset(text);
    headlines.reset(text);
  }

  /** Returns the lists of a sentence from left to right. */
  List<Group> read(int from, int to) {
    stop = to;
    openUntil = 0;
    List<Group> groups = List.of();
    int p = from;
    while (p < to) {
      Group group = mayBegin(p) ? group(p) : null;
      if (group == null) {
        p++;
      } else {
        groups = groups.isEmpty() ? new ArrayList<>(4) : groups;
        groups.add(group);
        p = Math.max(group.to, p + 1);
      }
    }
    return groups;
  }

  /**
   * A phrase begins with a capital, a word of the lexicon, what stands before such a word, or an
   * anaphor. Most words are none of these, and this look is all that they cost.
   */
  private boolean mayBegin(int p) {
    return tokens.capital(p) || senses.begin(p) || words.isAnyOf(p, BEFORE_ACTORS);
  }

  private Group group(int p) {
    List<Actor> first = phrases.read(p, stop);
    if (first == null) {
      return null;
    }
    Group group = new Group(p, phrases.end(), first);
    leader(group);
    superior(group);
    extend(group);
    return group;
  }

  /** "A Polish delegation led by Wrona", "officials, including Wrona": he is of their state. */
  private void leader(Group group) {
    Actor last = group.actors.get(group.actors.size() - 1);
    boolean team = last.kind == Kind.STATE && last.modifier && words.isOneOf(group.to, TEAMS);
    boolean officials = last.kind == Kind.OFFICIAL && last.country != null && !last.outsider;
    if (!officials && !team) {
      return;
    }
    int q = team || tokens.is(group.to, ',') ? group.to + 1 : group.to;
    boolean led =
        (words.is(q, "led") || words.is(q, "headed")) && words.is(q + 1, "by") && q + 2 < stop;
    boolean among = !team && words.is(q, "including") && q + 1 < stop;
    if (!led && !among) {
      return;
    }
    List<Actor> leaders = phrases.read(led ? q + 2 : q + 1, stop);
    if (leaders == null || leaders.size() > 1) {
      return;
    }
    Actor leader = leaders.get(0);
    boolean own = leader.country == null || leader.country.equals(last.country);
    if (leader.kind == Kind.PERSON && leader.titleFrom >= 0 && leader.body == null && own) {
      leader.country = last.country;
      if (team) {
        group.actors.clear();
      }
      group.actors.add(leader);
      group.to = tokens.is(phrases.end(), ',') && q > group.to ? phrases.end() + 1 : phrases.end();
    }
  }

  /** "An aide to President Kovar": of the state of her whom they serve. */
  private void superior(Group group) {
    Actor aide = group.actors.get(0);
    boolean serves =
        group.actors.size() == 1
            && aide.kind == Kind.OFFICIAL
            && aide.country == null
            && aide.body == null
            && !aide.outsider
            && words.is(group.to, "to")
            && group.to + 1 < stop;
    List<Actor> served = serves ? phrases.read(group.to + 1, stop) : null;
    if (served != null && served.get(0).kind == Kind.PERSON && served.get(0).titleFrom >= 0) {
      aide.country = served.get(0).country;
    }
  }

  /** Adds what "and" and commas join; a list of commas needs an "and" in the end. */
  private void extend(Group group) {
    if (group.modifier() && group.actors.size() > 0 && group.actors.get(0).country == null) {
      return;
    }
    if (group.to < openUntil && tokens.is(group.to, ',')) {
      return;
    }
    List<Actor> pending = List.of();
    int q = group.to;
    int links = 0;
    while (q < stop && links < 16) {
      int next = linkEnd(q);
      if (next == 0) {
        if (headlines.joinPeople(group, pending, q, stop)) {
          group.actors.addAll(pending);
          group.to = q;
          return;
        }
        openUntil = pending.isEmpty() ? openUntil : q;
        return;
      }
      boolean closing = !tokens.is(next - 1, ',');
      boolean comma = tokens.is(next - 1, ',') || tokens.is(next - 2, ',');
      if (comma && closing && links == 0 && !apposed(group)) {
        return;
      }
      List<Actor> more = phrases.read(next, stop);
      inherit(group, more);
      if (more == null
          || more.get(0).kind == Kind.ANAPHOR
          || startsClause(closing, group, phrases.end())) {
        return;
      }
      pending = pending.isEmpty() ? new ArrayList<>(more.size()) : pending;
      pending.addAll(more);
      q = phrases.end();
      links++;
      if (closing) {
        group.actors.addAll(pending);
        group.to = q;
        pending.clear();
      }
    }
    openUntil = pending.isEmpty() ? openUntil : q;
  }

  /** "His counterpart, Kovar, and": the comma closes the apposition, not a clause. */
  private boolean apposed(Group group) {
    for (int i = group.from; i < group.to - 1; i++) {
      if (tokens.is(i, ',')) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Polish ministers and a deputy minister": officials of a list without a state have the first
   * one's.
   */
  private static void inherit(Group group, List<Actor> more) {
    Actor first = group.actors.get(0);
    if (more == null
        || first.country == null
        || !(first.kind == Kind.OFFICIAL || first.kind == Kind.PERSON)) {
      return;
    }
    for (int k = 0; k < more.size(); k++) {
      Actor actor = more.get(k);
      boolean office =
          actor.kind == Kind.OFFICIAL || (actor.kind == Kind.PERSON && actor.titleFrom >= 0);
      if (office
          && actor.country == null
          && actor.body == null
          && !actor.outsider
          && !actor.counterpart) {
        actor.country = first.country;
        actor.borrowed = true;
      }
    }
  }

  /** "met Wrona and Kovar said": what looks like a list is the subject of the next clause. */
  private boolean startsClause(boolean closing, Group group, int after) {
    boolean paired = words.is(group.from - 1, "between") && group.actors.size() == 1;
    if (!closing || after >= stop || group.from == 0 || paired || words.is(after, "to")) {
      return false;
    }
    boolean object =
        words.isAny(group.from - 1, WordClass.PREPOSITION)
            || words.isAnyOf(group.from - 1, Grammar.BEGINS_TRIGGER);
    return object
        && (words.isAny(after, WordClass.SPEECH) || words.isAny(after, WordClass.AUXILIARY));
  }

  /** Returns the token after a comma, "and", or both; 0 where none stands. */
  private int linkEnd(int q) {
    boolean mayLink = q < stop && (tokens.shape(q) == Tokens.Shape.MARK || words.isOneOf(q, LINKS));
    if (!mayLink) {
      return 0;
    }
    int next = q;
    if (q + 2 < stop && tokens.is(q, '(') && tokens.is(q + 2, ')')) {
      return linkEnd(q + 3);
    }
    if (tokens.is(q, ',')) {
      next++;
      if (next < stop && words.is(next, "and")) {
        next++;
      } else if (words.are(next, "as", "well", "as")) {
        next += 3;
      } else if (words.are(next, "along", "with") || words.are(next, "together", "with")) {
        next += 2;
      }
    } else if (words.is(q, "and") || tokens.is(q, '&')) {
      next++;
    } else if (words.are(q, "as", "well", "as")) {
      next += 3;
    } else if (words.are(q, "along", "with") || words.are(q, "together", "with")) {
      next += 2;
    }
    if (next > q && next < stop && (words.is(next, "with") || words.is(next, "between"))) {
      return 0;
    }
    return next > q && next < stop ? next : 0;
  }
}
