package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.RuleFile.Rule;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What one rule of the meeting files says: how a trigger's sides are found and what it tells.
 *
 * @param name the rule
 * @param family the sort of trigger
 * @param objects where a verb's other side may stand
 * @param mode how they meet, where the word tells
 * @param level the rank, where the word tells
 * @param traits what else is so of the word
 * @param partners the prepositions before the other side of a noun
 */
record Frame(
    String name,
    Family family,
    Set<Slot> objects,
    Mode mode,
    Level level,
    Set<Trait> traits,
    List<String> partners) {

  private static final List<String> WITH = List.of("with");

  /** Sorts of triggers. */
  enum Family {
    /** "Met". */
    VERB,
    /** "Talks". */
    NOUN,
    /** "Visited", "flew to". */
    VISIT_VERB,
    /** "State visit". */
    VISIT_NOUN
  }

  /** Where the other side of a verb stands. */
  enum Slot {
    /** Right behind the verb. */
    DIRECT,
    /** Right behind the verb, and it is a person. */
    PERSON,
    /** Right behind the verb, and it is a person who is not then asked to do something. */
    VISITED,
    /** Right behind the verb, and it is an ambassador. */
    ENVOY,
    /** After "with". */
    WITH,
    /** After "to". */
    TO,
    /** After "by" all who meet may stand: "a treaty signed by Kovar and Wrona". */
    BY,
    /** Right behind the verb with a letter behind it, or after "to" where a letter is handed. */
    LETTER,
    /** After "with", where only a measure of time stands before it: "spent an hour with Wrona". */
    TIME,
    /** Right behind the verb, and behind it what they do together: "for lunch". */
    COMPANY,
    /** Nowhere: the subject is all sides. */
    NONE
  }

  /** What a rule answers with yes, by the key of the same name. */
  enum Trait {
    /** The word alone is no contact: "discussed". */
    WEAK,
    /** The subject is the host: "received". */
    SWAP,
    /** The words only look like a meeting: "a board meeting". */
    NOTHING,
    /** Things and lands do it too: "met demand", "where Poland and Slovakia meet". */
    THINGS,
    /** The object is a matter, which one may speak of with anybody: "discuss the river". */
    MATTER,
    /** The subject names two sides and is no pronoun: "the three presidents gathered". */
    TOGETHER,
    /** Those who do it hold an office: "the ministers signed", not "Poland signed". */
    HOLDERS,
    /**
     * Each side is a person or an office: "Kovar signed a treaty with Wrona", not "with Poland".
     */
    PEOPLE,
    /** The object is of another state by its own words: "joined by Polish President Wrona". */
    COMPANIONS,
    /** It may as well be written; a contact only where the other side is: "briefed in Krakow". */
    THERE,
    /** The object is who travels: "sent Kovar to Warsaw". */
    SENDS,
    /** The visit ends with it: "left Warsaw after talks". */
    LEAVES;

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Frame of(Rule rule, Family family) {
    Set<Slot> objects = EnumSet.noneOf(Slot.class);
    for (String slot : rule.phrases("object")) {
      try {
        objects.add(Slot.valueOf(slot.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw rule.broken(
            "'object' is '" + slot + "'; write one or more of " + EnumSet.allOf(Slot.class));
      }
    }
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (Trait trait : Trait.values()) {
      if (rule.yes(trait.key())) {
        traits.add(trait);
      }
    }
    return new Frame(
        rule.name(),
        family,
        objects,
        rule.constant("mode", Mode.class),
        rule.constant("level", Level.class),
        traits,
        rule.all("partner").isEmpty() ? WITH : List.copyOf(rule.phrases("partner")));
  }

  /** Returns whether something is so of the word. */
  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Returns whether the word alone is no contact. */
  boolean weak() {
    return is(Trait.WEAK);
  }

  /** Returns whether the subject is the host. */
  boolean swap() {
    return is(Trait.SWAP);
  }
}
