package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.List;

/** Tells what stands beside a noun of meeting and is no side of it: a city, a mediator, a body. */
final class NounModifiers {

  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight");

  private final Words words;
  private Tokens tokens;

  NounModifiers(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** "Six-nation talks with delegations from": those whom "with" joins are all of them. */
  boolean ofMany(int noun, int sides) {
    boolean each =
        words.is(noun - 1, "nation")
            || words.is(noun - 1, "party")
            || words.is(noun - 1, "way")
            || words.is(noun - 1, "country");
    return each
        && tokens.is(noun - 2, '-')
        && sides < NUMBERS.size()
        && words.is(noun - 3, NUMBERS.get(sides));
  }

  static boolean isBody(Group before) {
    return before.actors.size() == 1
        && before.actors.get(0).kind == Kind.BODY
        && !before.possessive();
  }

  /** "EU-mediated talks", "talks mediated by": whose help they have, not whose talks they are. */
  boolean mediates(int token) {
    return words.is(token, "mediated")
        || words.is(token, "brokered")
        || words.is(token, "sponsored")
        || words.is(token, "backed")
        || words.is(token, "led")
        || words.is(token, "hosted")
        || words.is(token, "facilitated");
  }

  /** "Envoy for Polish negotiations": the noun is part of the office. */
  boolean matterOfEnvoy(Group before, Clause clause) {
    boolean matter = words.is(before.from - 1, "for") || words.is(before.from - 1, "on");
    Group holder = matter ? clause.endingAt(before.from - 1) : null;
    return holder != null && holder.actors.get(holder.actors.size() - 1).envoy;
  }

  /** "The Geneva talks", "his Warsaw meeting": a city alone, before the noun, is where. */
  boolean cityOf(Group before) {
    Actor city = before.actors.get(0);
    return before.actors.size() == 1
        && city.capital
        && !city.possessive
        && !tokens.is(city.to, '-');
  }

  /** "A meeting of foreign ministers with Poland": of what rank, not whose. */
  boolean isOnlyRank(Group of) {
    return of != null
        && words.is(of.from - 1, "of")
        && Actors.all(
            of.actors,
            a -> a.kind == Kind.OFFICIAL && a.plural && a.country == null && a.body == null);
  }

  /** "A meeting of the Monetary Fund": a body's own, which who speaks of it only attends. */
  boolean gatheringOfBody(Candidate candidate, Group of) {
    return words.is(candidate.triggerEnd, "of")
        && of.sides() == 1
        && Actors.all(of.actors, a -> a.country == null);
  }
}
