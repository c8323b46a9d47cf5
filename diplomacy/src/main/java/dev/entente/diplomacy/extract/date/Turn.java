package dev.entente.diplomacy.extract.date;

/** Which of the returning weekdays, months or seasons a text means. */
enum Turn {
  /** It does not say. */
  NONE,
  /** "last Friday", "this past Friday": the latest before the publication day. */
  LAST,
  /** "this Friday": that of the publication's week. */
  THIS,
  /** "this coming Friday": the first after the publication day. */
  COMING,
  /** "next Friday": that of the week after the publication's. */
  NEXT
}
