package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Level;

/** An office as read from the text: "deputy foreign minister". */
final class Title {
  int from;
  int to;
  Level level;

  /** The token of the role, and whether a word lowers it. */
  int head;

  boolean lowered;
  boolean plural;
  boolean counterpart;
  boolean speaker;
  boolean outsider;
  boolean former;

  /** The international body whose office it is, or null. */
  String body;

  /** The state named inside: "deputy U.S. trade representative". */
  String country;
}
