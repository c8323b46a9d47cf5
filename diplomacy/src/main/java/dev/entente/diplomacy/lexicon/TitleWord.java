package dev.entente.diplomacy.lexicon;

import dev.entente.diplomacy.meeting.Level;
import java.util.List;

/** What a title is made of. Forms are lower case. */
public sealed interface TitleWord {

  /** Returns the word or phrase, lower case. */
  String form();

  /**
   * The head of a title.
   *
   * @param form word or phrase
   * @param standing for whom its holder stands
   * @param level the level of a holder who represents a state; null for every other
   * @param countries ISO 3166-1 alpha-3 where it holds, before any that holds everywhere; empty for
   *     everywhere
   */
  record Role(String form, Standing standing, Level level, List<String> countries)
      implements TitleWord {
    public Role {
      countries = List.copyOf(countries);
    }
  }

  /**
   * A word that changes a head's rank.
   *
   * @param form word or phrase; some may be glued to the head, "ex-" before and "-elect" after it
   * @param effect how
   */
  record Modifier(String form, Effect effect) implements TitleWord {}

  /**
   * What a head is over: "foreign", "trade and industry".
   *
   * @param form word or phrase
   */
  record Portfolio(String form) implements TitleWord {}

  /** How a modifier changes a rank. */
  enum Effect {
    /** One level down: vice, deputy. */
    LOWER,
    /** To a senior official: assistant. */
    AIDE,
    /** Not at all: acting, interim. */
    KEEP,
    /** No longer in office: former. */
    PAST,
    /** Of something other than a state: opposition, provincial. */
    NEVER
  }
}
