package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The persons of one story. A full name or an office makes a person known; a part of the name then
 * means the one that fits its office, else the one named last.
 */
final class PersonRegistry {

  /** Somebody named before, however far, comes before somebody named only later. */
  private static final long UNSEEN = 1L << 32;

  /** They tell a son from his father, and nobody from a stranger. */
  private static final WordSet SUFFIXES = WordSet.of("jr", "sr", "ii", "iii", "jr.", "sr.");

  private final List<Person> persons = new ArrayList<>();

  /** The places of persons in the list by every word of their names, and by the last alone. */
  private final NameIndex byWord = new NameIndex();

  private final NameIndex byLast = new NameIndex();

  /** What the search found so far, its place in the list, and how well it fits. */
  private Person best;

  private int bestPlace;
  private long bestScore;
  private Tokens tokens;

  void reset(Tokens text) {
    tokens = text;
    persons.clear();
    merged.clear();
    byWord.clear();
    byLast.clear();
  }

  List<Person> persons() {
    return persons;
  }

  /** Returns the person that an actor with an office names, new where nobody fits. */
  Person titled(Actor actor) {
    int[] names = hashes(actor.nameFrom, actor.nameTo);
    Person known = find(names, actor, true);
    if (known == null) {
      known = new Person(names, tokens.text(actor.nameFrom, actor.nameTo));
      index(persons.size(), names);
      persons.add(known);
    } else if (names.length > known.names().length) {
      Person fuller = new Person(names, tokens.text(actor.nameFrom, actor.nameTo));
      fuller.holds(known.title(), known.level(), known.represents());
      fuller.of(known.country(), known.countryTold());
      index(bestPlace, names);
      persons.set(bestPlace, fuller);
      merged.add(new Person[] {known, fuller});
      known = fuller;
    } else if (names.length == known.names().length && known.isShouted()) {
      known.spell(tokens.text(actor.nameFrom, actor.nameTo));
    }
    known.seenAt(actor.from);
    return known;
  }

  private final List<Person[]> merged = new ArrayList<>();

  /** Returns the person that somebody known by a shorter name has become. */
  Person latest(Person person) {
    Person now = person;
    for (int i = 0; i < merged.size(); i++) {
      Person[] step = merged.get(i);
      now = step[0] == now ? step[1] : now;
    }
    return now;
  }

  /** Returns the person that a bare name means at its place, or null. */
  Person named(Actor actor) {
    return find(hashes(actor.nameFrom, actor.nameTo), actor, false);
  }

  private void index(int place, int[] names) {
    for (int word : names) {
      byWord.add(word, place);
    }
    if (names.length > 0) {
      byLast.add(names[names.length - 1], place);
    }
  }

  /**
   * Looks where a fitting person must stand: one whose name holds this one has its last word, and
   * the last word of one that this one holds is among its words.
   */
  private Person find(int[] names, Actor actor, boolean titled) {
    best = null;
    bestScore = Long.MIN_VALUE;
    if (names.length > 0) {
      look(byWord, names[names.length - 1], names, actor, titled);
    }
    for (int i = 0; titled && i < names.length; i++) {
      look(byLast, names[i], names, actor, true);
    }
    return best;
  }

  private void look(NameIndex index, int word, int[] names, Actor actor, boolean titled) {
    for (int at = index.first(word); at >= 0; at = index.next(at)) {
      int place = index.place(at);
      Person person = persons.get(place);
      if (index.isOf(at, word) && fits(person, names, actor, titled)) {
        long distance = (long) actor.from - person.lastSeen();
        long score = distance >= 0 ? -distance : distance - UNSEEN;
        if (score > bestScore || (score == bestScore && place < bestPlace)) {
          best = person;
          bestPlace = place;
          bestScore = score;
        }
      }
    }
  }

  private static boolean fits(Person person, int[] names, Actor actor, boolean titled) {
    boolean part = contains(person.names(), names) || (titled && contains(names, person.names()));
    if (!part && !(titled && sameHolder(person, names, actor))) {
      return false;
    }
    boolean clash =
        titled
            && names.length < 2
            && person.level() != null
            && actor.level != null
            && person.level() != actor.level;
    boolean otherState =
        actor.country != null
            && person.country() != null
            && person.countryTold()
            && !actor.country.equals(person.country());
    return !clash && !otherState;
  }

  /** A state has one president of a surname, however his first names are written. */
  private static boolean sameHolder(Person person, int[] names, Actor actor) {
    boolean leader =
        actor.level == Level.HEAD_OF_STATE_OR_GOVERNMENT && person.level() == actor.level;
    boolean state =
        actor.country == null || person.country() == null || actor.country.equals(person.country());
    int[] known = person.names();
    return leader
        && state
        && known.length > 1
        && names.length > 1
        && (known[known.length - 1] == names[names.length - 1]
            || known[known.length - 2] == names[names.length - 1]
            || known[known.length - 1] == names[names.length - 2]);
  }

  /** Every word of the part stands in the whole. */
  private static boolean contains(int[] whole, int[] part) {
    for (int word : part) {
      boolean found = false;
      for (int other : whole) {
        found |= other == word;
      }
      if (!found) {
        return false;
      }
    }
    return part.length > 0;
  }

  /** Hashes of the words of a name; marks between them do not count. */
  private int[] hashes(int from, int to) {
    int n = 0;
    int[] hashes = new int[to - from];
    for (int i = from; i < to; i++) {
      if (tokens.shape(i) != Tokens.Shape.MARK && SUFFIXES.withHash(tokens.hash(i)) == null) {
        hashes[n++] = tokens.hash(i);
      }
    }
    return n == hashes.length ? hashes : Arrays.copyOf(hashes, n);
  }
}
