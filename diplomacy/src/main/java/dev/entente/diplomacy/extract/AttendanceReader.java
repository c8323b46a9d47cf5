package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds who sits at a meeting where another sentence says it than the one that tells of it: "the
 * participants were Poland, Slovakia and Hungary".
 */
final class AttendanceReader {

  /** How many sentences later a list may come. */
  private static final int REACH = 5;

  /** How many sentences earlier one may stand. */
  private static final int BACK = 2;

  private final Grammar grammar;
  private final Words words;
  private final OpenTable tables;
  private final OneByOne oneByOne;
  private final DetailReader details;
  private final Trace trace;
  private Tokens tokens;

  /** The gathering told last whose members are not named, or null. */
  private Candidate open;

  /** How many states it has, or 0 where that is not said. */
  private int size;

  /** The meeting told last, or null. */
  private Candidate told;

  /** The list of three states or more that was told last, or null, and its sentence. */
  private Group listed;

  private int listedIn;

  private Attendance matched;

  AttendanceReader(Grammar grammar, DetailReader details, Trace trace) {
    this.grammar = grammar;
    this.words = new Words(grammar);
    this.tables = new OpenTable(grammar);
    this.oneByOne = new OneByOne(words);
    this.details = details;
    this.trace = trace;
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
    tables.reset(text);
    open = null;
    told = null;
    listed = null;
  }

  /**
   * Reads a sentence; those who join a meeting told before are added to it.
   *
   * @param accepted the meetings that the sentence itself tells
   * @param oneSided what it tells and is none, for want of a second side
   * @return the gatherings whose members it names, none where it names none
   */
  List<Candidate> read(Clause clause, List<Candidate> accepted, List<Candidate> oneSided) {
    List<Candidate> filled = List.of();
    for (int i = 0; i < accepted.size(); i++) {
      Candidate candidate = accepted.get(i);
      if (!candidate.background) {
        told = candidate.recalled == null ? candidate : candidate.recalled;
        open = null;
      }
    }
    for (int i = 0; i < oneSided.size(); i++) {
      Candidate candidate = oneSided.get(i);
      boolean second = open != null && open.sentence == clause.sentence;
      if (accepted.isEmpty() && !second && tables.isLeftBy(candidate, clause)) {
        open = candidate;
        oneByOne.reset(tokens);
        size = tables.size(candidate, clause);
        tables.addNameless(candidate, clause);
        Group members = enumerated(candidate, clause);
        boolean before =
            members == null
                && listed != null
                && clause.sentence - listedIn <= BACK
                && listed.sides() == size;
        members = before ? listed : members;
        filled = members == null ? filled : fill(members);
      }
    }
    note(clause);
    boolean near = clause.groups.size() > 0 && (isNear(open, clause) || isNear(told, clause));
    return near && filled.isEmpty() ? lists(clause) : filled;
  }

  /** "The group - Peru, Chile and Bolivia - said so. The three countries met": who they are. */
  private void note(Clause clause) {
    for (int k = 0; k < clause.groups.size(); k++) {
      Group group = clause.groups.get(k);
      boolean many = group.actors.size() > 2 && group.sides() > 2;
      if (many && Actors.all(group.actors, AttendanceReader::attends)) {
        listed = group;
        listedIn = clause.sentence;
      }
    }
  }

  private static boolean isNear(Candidate candidate, Clause clause) {
    return candidate != null && clause.sentence - candidate.sentence <= REACH;
  }

  private List<Candidate> lists(Clause clause) {
    for (int i = clause.from; i < clause.to; i++) {
      int end = words.isAnyOf(i, Grammar.BEGINS_ATTENDANCE) ? match(i, clause.to) : 0;
      if (end == 0) {
        continue;
      }
      Group list = matched.behind() ? listBehind(end, clause) : listBefore(i, clause);
      if (list == null || !Actors.all(list.actors, AttendanceReader::attends)) {
        continue;
      }
      boolean fills = open != null && list.sides() > 1 && (!matched.joins() || told == null);
      if (fills) {
        trace.attended(matched.name(), clause, i, end);
        return fill(list);
      }
      boolean further =
          told != null && (told.sentence < clause.sentence || list.from >= told.triggerEnd);
      if (matched.joins() && further && join(list)) {
        trace.attended(matched.name(), clause, i, end);
      }
    }
    matched = null;
    Group all = open == null ? null : size < 3 ? inOffice(clause) : asMany(clause);
    all =
        all == null && open != null && open.sentence < clause.sentence
            ? oneByOne.next(clause, rank(), size)
            : all;
    return all == null ? List.of() : fill(all);
  }

  /** "Nine countries met. Peru, Chile, …": a list of just so many is theirs; null where none is. */
  private Group asMany(Clause clause) {
    for (Group group : clause.groups) {
      boolean them = group.sides() == size && Actors.all(group.actors, AttendanceReader::attends);
      if (them) {
        return group;
      }
    }
    return null;
  }

  /** "Finance ministers met. The ministers from Kuwait, Oman and Qatar": the same ones. */
  private Group inOffice(Clause clause) {
    for (Group group : clause.groups) {
      Actor first = group.actors.get(0);
      boolean ministers =
          words.is(group.from, "the")
              && group.sides() > 2
              && first.level != null
              && first.level == rank()
              && group.actors.stream().allMatch(a -> a.kind == Kind.OFFICIAL && attends(a));
      if (ministers) {
        return group;
      }
    }
    return null;
  }

  private Level rank() {
    return open.actors.isEmpty() ? null : open.actors.get(0).level;
  }

  private Group listBehind(int end, Clause clause) {
    int from = tokens.is(end, ':') || words.is(end, "both") ? end + 1 : end;
    return clause.startingAt(from);
  }

  private Group listBefore(int from, Clause clause) {
    Group list = clause.endingAt(from);
    list = list == null && tokens.is(from - 1, ',') ? clause.endingAt(from - 1) : list;
    boolean free = list != null && !words.isAny(list.from - 1, WordClass.PREPOSITION);
    return free ? list : null;
  }

  /** "Ministers of three nations: Poland, Slovakia and Hungary". */
  private Group enumerated(Candidate candidate, Clause clause) {
    for (Group group : clause.groups) {
      boolean behind =
          group.from >= candidate.triggerEnd
              && Enumeration.is(group, tokens)
              && Actors.all(group.actors, AttendanceReader::attends);
      if (behind) {
        return group;
      }
    }
    return null;
  }

  static boolean attends(Actor actor) {
    return (actor.kind == Kind.STATE || actor.human()) && actor.represents() && !actor.possessive;
  }

  private List<Candidate> fill(Group members) {
    Candidate gathering = open;
    gathering.actors.removeIf(OpenTable::isOfMembers);
    members.actors.forEach(gathering::add);
    gathering.attendance = matched == null ? null : matched.name();
    gathering.level = details.level(gathering);
    told = gathering;
    open = null;
    return List.of(gathering);
  }

  /** Adds those of states that the meeting told last does not have; returns whether any came. */
  private boolean join(Group list) {
    List<Actor> more = new ArrayList<>(1);
    for (Actor actor : list.actors) {
      boolean another =
          actor.country != null && !told.countries().contains(actor.country) && ranks(actor);
      if (another) {
        more.add(actor);
      }
    }
    if (more.isEmpty() || told.frame.swap() || told.mode == Mode.PHONE) {
      return false;
    }
    more.forEach(told::add);
    told.attendance = matched.name();
    told.level = details.level(told);
    return true;
  }

  /** A minister's aides, or an ambassador among ministers, listen in. */
  private boolean ranks(Actor actor) {
    Level rank = actor.person != null ? actor.person.level() : actor.level;
    return actor.human()
        && (told.level == null
            || rank == null
            || rank.compareTo(Level.VICE_MINISTER) >= 0
            || rank.compareTo(told.level) >= 0);
  }

  /** Returns the token after the longest phrase that begins at a token, or 0. */
  private int match(int from, int stop) {
    int end = grammar.attendances().longest(tokens, from, stop);
    matched = end == 0 ? matched : grammar.attendances().meanings(tokens, from, end).get(0);
    return end;
  }
}
