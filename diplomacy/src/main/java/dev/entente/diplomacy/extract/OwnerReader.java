package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads names of states, capitals, governments and bodies, their adjectives, and lists and hyphen
 * pairs of them: "South Korea-U.S.-Japan", "the Polish and Slovak", "Warsaw's".
 */
final class OwnerReader {

  private static final int LONGEST_LIST = 40;

  private static final Set<Sense.Kind> OWNERS =
      EnumSet.of(
          Sense.Kind.STATE,
          Sense.Kind.GOVERNMENT,
          Sense.Kind.PEOPLE,
          Sense.Kind.CAPITAL,
          Sense.Kind.ADJECTIVE,
          Sense.Kind.PAIR_HEAD,
          Sense.Kind.BODY);

  private final Senses senses;
  private final Words words;
  private final HeadlineCommas headlines;
  private Tokens tokens;
  private int stop;
  private int end;
  private int firstEnd;

  /** Up to here a list of commas without an "and" was read before: it need not be read again. */
  private int openUntil;

  OwnerReader(Grammar grammar, Senses senses) {
    this.senses = senses;
    this.words = new Words(grammar);
    this.headlines = new HeadlineCommas(senses, words);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
    headlines.reset(text);
    openUntil = 0;
  }

  /** Returns the token after the list that was read last. */
  int end() {
    return end;
  }

  /** Returns the token after its first name. */
  int firstEnd() {
    return firstEnd;
  }

  /** Returns the owners named from a token on; none where the first is no name. */
  List<Actor> read(int from, int limit) {
    end = from;
    stop = limit;
    if (from >= limit || !owns(senses.first(from))) {
      return List.of();
    }
    List<Actor> owners = new ArrayList<>(2);
    int accepted = 0;
    int q = from;
    while (q < stop && owners.size() < LONGEST_LIST) {
      int before = owners.size();
      int after = one(q, owners);
      if (after == 0) {
        accepted = acceptAdjectives(owners, accepted);
        break;
      }
      q = after;
      if (before == 0) {
        firstEnd = q;
      }
      boolean listEnds = before == 0 || joinedByAnd(owners.get(before).from);
      if (listEnds) {
        accepted = owners.size();
        end = q;
      }
      int link = q < openUntil && tokens.is(q, ',') ? 0 : link(q);
      if (link == 0) {
        accepted = acceptAdjectives(owners, accepted);
        break;
      }
      q = link;
    }
    if (accepted < owners.size()) {
      openUntil = end < q ? q : openUntil;
      owners.subList(accepted, owners.size()).clear();
    }
    return owners;
  }

  /** A headline's "Polish, Slovak ministers"; returns how many of the list stand. */
  private int acceptAdjectives(List<Actor> owners, int accepted) {
    if (accepted == owners.size()) {
      return accepted;
    }
    int last = owners.get(owners.size() - 1).to;
    if (headlines.joinStates(owners, last, stop)) {
      end = last;
      return owners.size();
    }
    if ((last == stop || Actors.all(owners, o -> o.modifier)) && !tokens.is(last, ',')) {
      end = last;
      return owners.size();
    }
    return accepted;
  }

  /** A list of commas counts when its last part is joined by "and" or a hyphen. */
  private boolean joinedByAnd(int from) {
    int before = from - 1;
    while (before > 0
        && (words.is(before, "the")
            || words.is(before, "of")
            || words.isAny(before, WordClass.MODIFIER))) {
      before--;
    }
    return words.is(before, "and")
        || tokens.is(before, '-')
        || tokens.is(before, '&')
        || tokens.is(before, '/')
        || tokens.is(before, '\u2013');
  }

  /** Returns where the next name of the list may begin, or 0. */
  private int link(int q) {
    int next = 0;
    if (q < stop
        && (tokens.is(q, '-') || tokens.is(q, '\u2013') || tokens.is(q, '/'))
        && tokens.glued(q)) {
      next = q + 1;
    } else if (q < stop && tokens.is(q, ',')) {
      next = q + 1 < stop && words.is(q + 1, "and") ? q + 2 : q + 1;
    } else if (q < stop && (words.is(q, "and") || tokens.is(q, '&'))) {
      next = q + 1;
    }
    if (next > 0 && words.is(next - 1, "and") && words.is(next, "of")) {
      next++;
    }
    if (next > 0 && next < stop && words.is(next, "the")) {
      next++;
    }
    boolean described =
        next > 0
            && next + 1 < stop
            && words.isAny(next, WordClass.MODIFIER)
            && !owns(senses.first(next));
    if (described && owns(senses.first(next + 1))) {
      next++;
    }
    return next < stop ? next : 0;
  }

  /** Adds the owner, or owners, of one name; returns the token after it, or 0 where none is. */
  private int one(int q, List<Actor> owners) {
    Sense sense = senses.first(q);
    boolean half = sense != null && sense.kind() == Sense.Kind.PAIR_HEAD;
    if (!owns(sense) || (half && !tokens.is(senses.end(q), '-'))) {
      return 0;
    }
    boolean ofBody = sense.kind() == Sense.Kind.BODY;
    Actor actor = new Actor(ofBody ? Kind.BODY : Kind.STATE, q, senses.end(q));
    actor.body = ofBody ? sense.name() : null;
    actor.capital = sense.kind() == Sense.Kind.CAPITAL;
    actor.modifier = half || sense.kind() == Sense.Kind.ADJECTIVE;
    if (sense.kind() == Sense.Kind.ADJECTIVE && senses.get(q, Sense.Kind.STATE) != null) {
      actor.modifier = false;
    }
    if (actor.to < stop
        && (words.is(actor.to, "'s")
            || ((tokens.is(actor.to, '\'') || tokens.is(actor.to, '\u2019'))
                && endsInS(actor.to - 1)))) {
      actor.possessive = true;
      actor.to++;
    }
    actor.to = acronymEnd(actor.to);
    if (actor.capital && stateOfCity(actor.to, sense.code())) {
      actor.to = senses.end(actor.to + 1);
    }
    if (sense.code() != null && sense.code().length() > 3) {
      if (isPart(q, sense.code())) {
        return 0;
      }
      for (String code : sense.code().split("\\|", -1)) {
        Actor member = actor.copy();
        member.modifier = actor.modifier;
        member.country = code;
        owners.add(member);
      }
      return actor.to;
    }
    actor.country = actor.kind == Kind.BODY ? null : sense.code();
    owners.add(actor);
    return actor.to;
  }

  /** "The two Nordic countries": not all of them, and the words do not tell which. */
  private boolean isPart(int q, String members) {
    int number =
        words.is(q - 1, "two") ? 2 : words.is(q - 1, "three") ? 3 : words.is(q - 1, "four") ? 4 : 0;
    return number > 0 && members.split("\\|", -1).length != number;
  }

  private static boolean owns(Sense sense) {
    return sense != null && OWNERS.contains(sense.kind());
  }

  /** "(ROK)" behind a name. */
  private int acronymEnd(int q) {
    boolean acronym =
        q + 2 < stop
            && tokens.is(q, '(')
            && tokens.shape(q + 1) == Tokens.Shape.UPPER
            && tokens.is(q + 2, ')');
    return acronym ? q + 3 : q;
  }

  /** "Ottawa, Canada". */
  private boolean stateOfCity(int q, String code) {
    if (q + 1 >= stop || !tokens.is(q, ',')) {
      return false;
    }
    Sense state = senses.get(q + 1, Sense.Kind.STATE);
    return state != null && state.code() != null && state.code().equals(code);
  }

  private boolean endsInS(int token) {
    return Folding.fold(tokens.text().charAt(tokens.end(token) - 1)) == 's';
  }
}
