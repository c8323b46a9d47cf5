package dev.entente.diplomacy.extract;

import java.time.LocalDate;
import java.util.List;

/**
 * A capital stands for the state whose capital it was when the story was written, and a republic's
 * name for the state that it was a part of: in 1998 a "Serbian minister" sat there for Yugoslavia.
 */
final class FormerStates {

  /** From this day on Belgrade no longer spoke for Yugoslavia (country-words.tsv has it too). */
  private static final LocalDate END_OF_YUGOSLAVIA = LocalDate.of(2003, 2, 4);

  /** From this day on Zaire was Congo again, and the short name Kinshasa's (country-words.tsv). */
  private static final LocalDate END_OF_ZAIRE = LocalDate.of(1997, 5, 17);

  private FormerStates() {}

  /** Gives the actors of a story's groups to the states of its day. */
  static void name(List<List<Group>> sentences, LocalDate published) {
    if (published == null || !published.isBefore(END_OF_YUGOSLAVIA)) {
      return;
    }
    for (List<Group> groups : sentences) {
      for (Group group : groups) {
        for (Actor actor : group.actors) {
          actor.country = of(actor.country, published);
        }
      }
    }
  }

  /** Returns the state that a day knew in place of one of today. */
  static String of(String state, LocalDate published) {
    boolean yugoslav =
        "SRB".equals(state) && published != null && published.isBefore(END_OF_YUGOSLAVIA);
    return yugoslav ? "YUG" : state;
  }

  /** Returns whether on a day the short name "Congo" was that of the state of Brazzaville. */
  static boolean isBeforeCongo(LocalDate published) {
    return published != null && published.isBefore(END_OF_ZAIRE);
  }
}
