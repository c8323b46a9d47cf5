package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import java.util.List;

/** Reads rank and mode of a meeting from its sides and the words around its trigger. */
final class DetailReader {

  private static final int REACH = 25;

  private static final WordSet WIRES =
      WordSet.of("phone", "telephone", "video", "videoconference", "virtually", "virtual");

  private static final WordSet RANKS =
      WordSet.of("ministerial", "level", "officials", "ministers", "leaders");

  private final Words words;
  private final FirstWord wires;

  DetailReader(Grammar grammar) {
    this.words = new Words(grammar);
    this.wires = new FirstWord(words, WIRES);
  }

  void reset(Tokens text) {
    words.reset(text);
    wires.reset();
  }

  void read(Candidate candidate, Clause clause) {
    candidate.level = level(candidate);
    candidate.amongRanked = candidate.level == null && amongRanked(candidate, clause);
    Mode told = mode(candidate, clause);
    if (told != null) {
      candidate.mode = told;
    }
  }

  /** "The minister will bring a plan to the meeting of the seven". */
  private static boolean amongRanked(Candidate candidate, Clause clause) {
    for (int k = 0; k < clause.groups.size(); k++) {
      Group group = clause.groups.get(k);
      for (int n = 0; n < group.actors.size(); n++) {
        Actor actor = group.actors.get(n);
        Level rank = rank(actor);
        boolean there = actor.country != null && candidate.countries().contains(actor.country);
        if (there && rank != null && rank.compareTo(Level.WORKING) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The highest rank that all sides reach; a counterpart has the other's rank. */
  Level level(Candidate candidate) {
    Level said = saidBefore(candidate);
    if (said != null) {
      return said;
    }
    Level lowest = lowest(candidate.actors);
    if (lowest == null) {
      return candidate.frame.level();
    }
    for (int k = 0; k < candidate.actors.size(); k++) {
      Actor actor = candidate.actors.get(k);
      if (actor.counterpart && actor.person != null && actor.person.level() == null) {
        actor.person.holds(null, lowest, true);
      }
    }
    return lowest;
  }

  /** Null where a side is there of which no rank is told. */
  private static Level lowest(List<Actor> actors) {
    Level shared = null;
    for (int k = 0; k < actors.size(); k++) {
      Actor actor = actors.get(k);
      boolean nameless = side(actor) == null && actor.plural;
      shared = nameless ? Title.higher(shared, rank(actor)) : shared;
    }
    Level lowest = null;
    for (int i = 0; i < actors.size(); i++) {
      if (!actors.get(i).represents() || isOfSideBefore(actors, i)) {
        continue;
      }
      boolean counterpart = false;
      Level rank = shared;
      for (int k = i; k < actors.size(); k++) {
        Actor actor = actors.get(k);
        if (actor.represents() && side(actor).equals(side(actors.get(i)))) {
          rank = Title.higher(rank, rank(actor));
          counterpart |= actor.counterpart && rank(actor) == null;
        }
      }
      if (rank == null && !counterpart) {
        return null;
      }
      lowest = lowest == null || (rank != null && rank.compareTo(lowest) < 0) ? rank : lowest;
    }
    return lowest;
  }

  private static boolean isOfSideBefore(List<Actor> actors, int at) {
    for (int i = 0; i < at; i++) {
      if (actors.get(i).represents() && side(actors.get(i)).equals(side(actors.get(at)))) {
        return true;
      }
    }
    return false;
  }

  private static String side(Actor actor) {
    return actor.country != null ? actor.country : actor.body;
  }

  private static Level rank(Actor actor) {
    return actor.person != null && actor.person.level() != null
        ? actor.person.level()
        : actor.level;
  }

  /** "Vice ministerial talks", "working-level talks", "director general-level talks". */
  private Level saidBefore(Candidate candidate) {
    for (int i = candidate.trigger - 1; i >= candidate.trigger - 4 && i >= 0; i--) {
      if (!words.isOneOf(i, RANKS)) {
        continue;
      }
      if (words.is(i, "ministerial")) {
        boolean vice =
            words.is(i - 1, "vice")
                || words.is(i - 1, "deputy")
                || words.is(i - 2, "vice")
                || words.is(i - 2, "deputy");
        return vice ? Level.VICE_MINISTER : Level.MINISTER;
      }
      if (words.is(i, "level")
          && (words.is(i - 2, "working")
              || words.is(i - 1, "working")
              || words.is(i - 2, "expert"))) {
        return Level.WORKING;
      }
      if (words.is(i, "level")) {
        return leveled(i);
      }
      if (words.is(i, "officials") && possessive(i + 1)) {
        return words.is(i - 1, "senior") ? Level.SENIOR_OFFICIAL : Level.WORKING;
      }
      if (words.is(i, "ministers") && possessive(i + 1)) {
        return words.is(i - 1, "prime") ? Level.HEAD_OF_STATE_OR_GOVERNMENT : Level.MINISTER;
      }
      if (words.is(i, "leaders") && possessive(i + 1)) {
        return Level.HEAD_OF_STATE_OR_GOVERNMENT;
      }
    }
    return null;
  }

  /** "Minister-level", "director general-level", "deputy minister-level", "senior-level". */
  private Level leveled(int level) {
    int head = words.is(level - 1, "-") ? level - 2 : level - 1;
    boolean vice = words.is(head - 1, "vice") || words.is(head - 1, "deputy");
    if (words.is(head, "minister") || words.is(head, "cabinet")) {
      return vice ? Level.VICE_MINISTER : Level.MINISTER;
    }
    if (words.is(head, "director") || words.is(head, "general") || words.is(head, "ambassador")) {
      return Level.SENIOR_OFFICIAL;
    }
    return words.is(head, "leader") || words.is(head, "leaders") || words.is(head, "summit")
        ? Level.HEAD_OF_STATE_OR_GOVERNMENT
        : null;
  }

  /** "Senior officials' meeting": the apostrophe behind a plural. */
  private boolean possessive(int token) {
    return words.is(token, "'") || words.is(token, "\u2019") || words.is(token, "'s");
  }

  private Mode mode(Candidate candidate, Clause clause) {
    int first = Math.max(wires.in(clause), candidate.trigger - 4);
    for (int i = first; i < Math.min(clause.to, candidate.triggerEnd + REACH); i++) {
      if (!words.isOneOf(i, WIRES)) {
        continue;
      }
      boolean by =
          words.is(i - 1, "by")
              || words.is(i - 1, "over")
              || words.is(i - 1, "on")
              || words.is(i - 2, "by")
              || words.is(i - 2, "over")
              || words.is(i - 2, "on");
      by |= words.is(i - 1, "a") && words.is(i - 2, "in");
      if ((words.is(i, "phone") || words.is(i, "telephone")) && (by || i < candidate.trigger)) {
        return Mode.PHONE;
      }
      boolean near = i < candidate.triggerEnd + 4;
      if ((words.is(i, "video") && (near || by))
          || ((words.is(i, "videoconference") || words.is(i, "virtually") || words.is(i, "virtual"))
              && near)) {
        return Mode.VIDEO;
      }
    }
    return null;
  }

  static boolean named(Actor actor) {
    return actor.kind == Kind.PERSON;
  }
}
