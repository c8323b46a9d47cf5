package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;
import java.util.ArrayList;
import java.util.List;

/** Says whom "he", "they", "the two sides", "his counterpart" stand for. */
final class AnaphoraResolver {

  private final Words words;
  private final OneMeant one;
  private final SeveralMeant several;

  AnaphoraResolver(Words words) {
    this.words = words;
    this.one = new OneMeant(words);
    this.several = new SeveralMeant(words);
  }

  void reset(Tokens text) {
    one.reset(text);
  }

  /**
   * Returns the actors of a list, its anaphora resolved, for reading only; {@code other} is the
   * other side, or null.
   */
  List<Actor> resolve(
      Group group, Candidate candidate, Clause clause, Context context, Group other) {
    if (Actors.none(group.actors, a -> a.kind == Kind.ANAPHOR)) {
      return group.actors;
    }
    if (group.actors.size() == 1) {
      return meant(group.actors.get(0), candidate, clause, context, other);
    }
    List<Actor> out = new ArrayList<>(group.actors.size());
    for (int k = 0; k < group.actors.size(); k++) {
      Actor actor = group.actors.get(k);
      if (actor.kind != Kind.ANAPHOR) {
        out.add(actor);
      } else {
        out.addAll(meant(actor, candidate, clause, context, other));
      }
    }
    return out;
  }

  private List<Actor> meant(
      Actor anaphor, Candidate candidate, Clause clause, Context context, Group other) {
    if (anaphor.count == 1 || anaphor.count < 0) {
      Actor meant = one.of(anaphor, clause, context, other);
      if (meant == null) {
        return List.of();
      }
      boolean land = anaphor.to - anaphor.from > 1 && meant.country != null;
      return List.of(land ? landOf(meant, anaphor) : meant);
    }
    return ranked(anaphor, several.of(anaphor, candidate, clause, context, other));
  }

  /** "His country": not himself. */
  private static Actor landOf(Actor one, Actor anaphor) {
    Actor land = new Actor(Actor.Kind.STATE, anaphor.from, anaphor.to);
    land.country = one.country;
    return land;
  }

  /** "Officials of the two countries": those countries, by officials of that rank. */
  List<Actor> ranked(Actor anaphor, List<Actor> sides) {
    boolean states = !sides.isEmpty() && Actors.all(sides, a -> a.kind == Kind.STATE);
    Level rank = anaphor.level == null && states ? PairApart.rank(words, anaphor) : anaphor.level;
    if (rank == null && !anaphor.outsider) {
      return sides;
    }
    List<Actor> officials = new ArrayList<>(sides.size());
    for (Actor side : sides) {
      Actor official = new Actor(Actor.Kind.OFFICIAL, anaphor.from, anaphor.to);
      official.country = side.country;
      official.body = side.body;
      official.level = rank;
      official.plural = true;
      official.outsider = anaphor.outsider;
      officials.add(official);
    }
    return officials;
  }
}
