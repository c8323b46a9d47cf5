package dev.entente.diplomacy.extract.date;

/** Which way an event lies from the publication day, as its status tells. */
public enum Direction {
  /** It has happened: a weekday is the publication day or one of the six before. */
  PAST,
  /** It is to come: a weekday is the publication day or one of the six after. */
  FUTURE,
  /** Not known: the nearer of two years, the past of two weekdays. */
  NONE
}
