package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Level;

/** Somebody or something that a noun phrase names and that may be a side of a meeting. */
final class Actor {

  /** Sorts of actors. */
  enum Kind {
    /** A named person. */
    PERSON,
    /** Holders of an office without a name: "the Polish minister", "officials". */
    OFFICIAL,
    /** A government or a state. */
    STATE,
    /** An international body. */
    BODY,
    /** A name that only the story's persons can explain. */
    NAME,
    /** "He", "they", "the two sides". */
    ANAPHOR
  }

  Kind kind;
  int from;
  int to;
  String country;
  String body;
  Level level;
  Person person;
  int nameFrom = -1;
  int nameTo = -1;
  int titleFrom = -1;
  int titleTo = -1;
  boolean plural;
  boolean counterpart;
  boolean speaker;
  boolean outsider;

  /** What it says of the person is past: "Kovar, a former judge". */
  boolean past;

  boolean ownDeterminer;

  /** The state is only that of somebody before in the list, who may be of another. */
  boolean borrowed;

  /** It stands before a noun that it only qualifies: "Polish" in "Polish coal". */
  boolean modifier;

  /** "'s" follows. */
  boolean possessive;

  /** The capital of a state stands for its government. */
  boolean capital;

  /** How many an anaphor stands for: 2 for "both sides", 1 for "he", 0 for any number above one. */
  int count;

  boolean envoy;

  /** "A minister": nobody that the story knows. */
  boolean indefinite;

  Actor(Kind kind, int from, int to) {
    this.kind = kind;
    this.from = from;
    this.to = to;
  }

  /** Returns a copy that another meeting may change. */
  Actor copy() {
    Actor copy = new Actor(kind, from, to);
    copy.country = country;
    copy.body = body;
    copy.level = level;
    copy.person = person;
    copy.nameFrom = nameFrom;
    copy.nameTo = nameTo;
    copy.titleFrom = titleFrom;
    copy.titleTo = titleTo;
    copy.plural = plural;
    copy.counterpart = counterpart;
    copy.possessive = possessive;
    copy.envoy = envoy;
    return copy;
  }

  /** Returns whether it is somebody who can sit at a table: a person, officials, a body. */
  boolean human() {
    return kind == Kind.PERSON || kind == Kind.OFFICIAL;
  }

  /** Returns whether it can be a side. */
  boolean represents() {
    return !outsider
        && !speaker
        && !modifier
        && (country != null || body != null)
        && (person == null || person.represents());
  }

  @Override
  public String toString() {
    return kind
        + "["
        + from
        + ","
        + to
        + ")"
        + (country == null ? "" : " " + country)
        + (body == null ? "" : " " + body)
        + (person == null ? "" : " " + person.name())
        + (level == null ? "" : " " + level)
        + (modifier ? " mod" : "")
        + (possessive ? " 's" : "")
        + (speaker ? " speaker" : "")
        + (outsider ? " outsider" : "")
        + (counterpart ? " counterpart" : "");
  }
}
