package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;
import java.util.List;

/** Tells who the actors of a story are: persons by name and office, officials by state and rank. */
final class ActorResolver {

  private final Grammar grammar;
  private final PersonRegistry registry;
  private final Belonging belonging;
  private final Citizens citizens;
  private Tokens tokens;
  private String home;

  ActorResolver(Grammar grammar, PersonRegistry registry) {
    this.grammar = grammar;
    this.registry = registry;
    this.belonging = new Belonging(grammar, registry);
    this.citizens = new Citizens(grammar);
  }

  /**
   * Resolves the actors of all sentences in order; {@code home} is the story's own state or null.
   */
  void resolve(Tokens text, List<List<Group>> sentences, String storyHome) {
    tokens = text;
    home = storyHome;
    registry.reset(text);
    belonging.reset(text);
    citizens.reset(text);
    Actor nameless = null;
    for (List<Group> groups : sentences) {
      Actor opening = null;
      for (int k = 0; k < groups.size(); k++) {
        Group group = groups.get(k);
        for (int n = 0; n < group.actors.size(); n++) {
          Actor actor = group.actors.get(n);
          belonging.find(actor, groups);
          if (actor.kind == Kind.PERSON) {
            inherit(actor, nameless);
            register(actor);
          }
        }
        opening = k == 0 && group.actors.size() == 1 ? group.actors.get(0) : opening;
      }
      boolean tells = opening != null && (opening.kind == Kind.OFFICIAL || isLand(opening));
      nameless = tells ? opening : null;
    }
    for (Person person : registry.persons()) {
      if (person.country() == null && person.body() == null && person.mayBeOfHome()) {
        person.of(grammar.toldBy(person.title(), home), true);
      }
      if (person.country() == null && grammar.lacks(home, person.title())) {
        person.ofAnother();
      }
      if (person.body() == null && person.mayBeOfHome()) {
        person.of(home, false);
      }
      person.seenAt(Integer.MAX_VALUE);
    }
    for (List<Group> groups : sentences) {
      for (int k = 0; k < groups.size(); k++) {
        Group group = groups.get(k);
        for (int i = 0; i < group.actors.size(); i++) {
          settle(group, i);
        }
      }
    }
  }

  /**
   * "Peru's president is wary. President Luis Pardo said", "Lima is wary. Foreign Minister Luis
   * Pardo said": in a story of nowhere, of the state that the sentence before opens with.
   */
  private void inherit(Actor person, Actor nameless) {
    boolean open =
        home == null
            && nameless != null
            && nameless.country != null
            && nameless.represents()
            && !nameless.plural
            && (nameless.level != null || isLand(nameless))
            && person.country == null
            && person.body == null
            && person.titleFrom >= 0
            && !person.counterpart;
    if (open && (isLand(nameless) || title(person).equalsIgnoreCase(title(nameless)))) {
      person.country = nameless.country;
    }
  }

  private static boolean isLand(Actor actor) {
    return actor.kind == Kind.STATE && !actor.modifier && !actor.possessive;
  }

  private String title(Actor actor) {
    return actor.titleFrom < 0 ? "" : tokens.text(actor.titleFrom, actor.titleTo);
  }

  private void register(Actor actor) {
    Person person = registry.titled(actor);
    boolean office = actor.titleFrom >= 0 && !actor.counterpart;
    person.holds(
        office && person.title() == null ? tokens.text(actor.titleFrom, actor.titleTo) : null,
        actor.counterpart ? null : actor.level,
        !actor.outsider && !actor.speaker);
    if (actor.body != null && actor.country == null) {
      person.ofBody(actor.body);
      person.of(null, true);
    } else {
      person.of(actor.country, !actor.borrowed);
    }
    if (actor.counterpart && actor.country == null && actor.body == null) {
      person.ofAnother();
    }
    actor.person = person;
  }

  private void settle(Group group, int i) {
    Actor actor = group.actors.get(i);
    switch (actor.kind) {
      case PERSON -> know(actor, registry.latest(actor.person));
      case NAME -> name(group, i);
      case OFFICIAL -> official(actor);
      case STATE, BODY, ANAPHOR -> {}
    }
  }

  private void know(Actor actor, Person person) {
    actor.kind = Kind.PERSON;
    actor.person = person;
    person.namedBy(actor);
    person.seenAt(actor.from);
    actor.country = person.body() != null ? null : person.country();
    actor.body = person.body();
    actor.level = person.level() != null ? person.level() : actor.level;
    actor.outsider = !person.represents() || (actor.outsider && !actor.past);
  }

  private void name(Group group, int i) {
    Actor actor = group.actors.get(i);
    Person person = registry.named(actor);
    if (person != null) {
      know(actor, person);
      return;
    }
    int hyphen = hyphen(actor);
    if (hyphen < 0) {
      if (actor.country != null && !actor.possessive && citizens.leads(actor, group)) {
        actor.level = Level.HEAD_OF_STATE_OR_GOVERNMENT;
        register(actor);
        know(actor, actor.person);
      } else if (actor.country != null) {
        actor.kind = Kind.STATE;
        actor.modifier = true;
      }
      return;
    }
    Actor left = part(actor, actor.nameFrom, hyphen);
    Actor right = part(actor, hyphen + 1, actor.nameTo);
    if (left.person != null && right.person != null && left.person != right.person) {
      right.possessive = actor.possessive;
      group.actors.set(i, left);
      group.actors.add(i + 1, right);
    }
  }

  private Actor part(Actor whole, int from, int to) {
    Actor part = new Actor(Kind.NAME, from, to);
    part.nameFrom = from;
    part.nameTo = to;
    part.to = Math.max(to, to == whole.nameTo ? whole.to : to);
    Person person = registry.named(part);
    if (person != null) {
      know(part, person);
    }
    return part;
  }

  private int hyphen(Actor actor) {
    for (int i = actor.nameFrom + 1; i < actor.nameTo - 1; i++) {
      if (tokens.is(i, '-')) {
        return i;
      }
    }
    return -1;
  }

  private boolean isHome(Person person, Actor actor) {
    return actor.country == null && home != null && home.equals(person.country());
  }

  /** "The Malaysian minister", "the president": whoever the story knows in that office. */
  private void official(Actor actor) {
    if (actor.indefinite
        || actor.plural
        || actor.counterpart
        || actor.level == null
        || actor.speaker
        || actor.outsider
        || actor.level == Level.WORKING) {
      return;
    }
    Person best = null;
    for (Person person : registry.persons()) {
      boolean state =
          actor.country == null ? actor.body == null : actor.country.equals(person.country());
      boolean rank = person.level() == actor.level;
      boolean seen = person.lastSeen() != Integer.MAX_VALUE;
      boolean own = isHome(person, actor);
      boolean later =
          best == null
              || (own && !isHome(best, actor))
              || (person.lastSeen() > best.lastSeen() && own == isHome(best, actor));
      if (state && rank && seen && person.represents() && later) {
        best = person;
      }
    }
    if (best != null) {
      know(actor, best);
    } else if (actor.country == null
        && actor.body == null
        && !actor.ownDeterminer
        && !(actor.titleFrom >= 0
            && grammar.lacks(home, tokens.text(actor.titleFrom, actor.titleTo)))
        && actor.level.compareTo(Level.SENIOR_OFFICIAL) > 0) {
      actor.country = home;
    }
  }
}
