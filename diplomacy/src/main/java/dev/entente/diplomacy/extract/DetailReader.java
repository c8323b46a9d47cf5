package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import java.util.HashMap;
import java.util.Map;

/** Reads rank and mode of a meeting from its sides and the words around its trigger. */
final class DetailReader {

  private static final int REACH = 25;

  private final Words words;

  DetailReader(Grammar grammar) {
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    words.reset(text);
  }

  void read(Candidate candidate, Clause clause) {
    candidate.level = level(candidate);
    Mode told = mode(candidate, clause);
    if (told != null) {
      candidate.mode = told;
    }
  }

  /** The highest rank that all sides reach; a counterpart has the other's rank. */
  Level level(Candidate candidate) {
    Level said = saidBefore(candidate);
    if (said != null) {
      return said;
    }
    Map<String, Level> sides = new HashMap<>();
    Map<String, Boolean> counterparts = new HashMap<>();
    for (Actor actor : candidate.actors) {
      String side = actor.country != null ? actor.country : actor.body;
      if (side == null || !actor.represents()) {
        continue;
      }
      Level rank =
          actor.person != null && actor.person.level() != null ? actor.person.level() : actor.level;
      if (actor.counterpart && rank == null) {
        counterparts.put(side, true);
      }
      sides.merge(side, rank == null ? Level.WORKING : rank, TitleReader::higher);
      if (rank == null) {
        counterparts.merge(side, false, Boolean::logicalOr);
      } else {
        counterparts.put(side, true);
      }
    }
    Level lowest = null;
    for (Map.Entry<String, Level> side : sides.entrySet()) {
      boolean known = counterparts.getOrDefault(side.getKey(), false);
      boolean copied =
          known && side.getValue() == Level.WORKING && unnamedCounterpart(candidate, side.getKey());
      if (!known) {
        return candidate.frame.level();
      }
      if (!copied && (lowest == null || side.getValue().compareTo(lowest) < 0)) {
        lowest = side.getValue();
      }
    }
    return lowest == null ? candidate.frame.level() : lowest;
  }

  private static boolean unnamedCounterpart(Candidate candidate, String side) {
    return candidate.actors.stream()
        .anyMatch(a -> a.counterpart && side.equals(a.country != null ? a.country : a.body));
  }

  /** "Vice ministerial talks", "working-level talks". */
  private Level saidBefore(Candidate candidate) {
    for (int i = candidate.trigger - 1; i >= candidate.trigger - 4 && i >= 0; i--) {
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
    }
    return null;
  }

  private Mode mode(Candidate candidate, Clause clause) {
    for (int i = Math.max(clause.from, candidate.trigger - 4);
        i < Math.min(clause.to, candidate.triggerEnd + REACH);
        i++) {
      boolean by =
          words.is(i - 1, "by")
              || words.is(i - 1, "over")
              || words.is(i - 1, "on")
              || words.is(i - 2, "by")
              || words.is(i - 2, "over")
              || words.is(i - 2, "on");
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
