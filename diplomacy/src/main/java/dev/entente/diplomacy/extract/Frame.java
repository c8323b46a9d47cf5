package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.RuleFile.Rule;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What one rule of the meeting files says: how a trigger's sides are found and what it tells.
 *
 * @param name the rule
 * @param family the sort of trigger
 * @param objects where a verb's other side may stand
 * @param mode how they meet, where the word tells
 * @param level the rank, where the word tells
 * @param weak whether the word alone is no contact
 * @param swap whether the subject is the host
 * @param needsPlace whether a place must follow
 * @param partners the prepositions before the other side of a noun
 * @param nothing whether the words only look like a meeting
 */
record Frame(
    String name,
    Family family,
    Set<Slot> objects,
    Mode mode,
    Level level,
    boolean weak,
    boolean swap,
    boolean needsPlace,
    List<String> partners,
    boolean nothing) {

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
    /** Nowhere: the subject is all sides. */
    NONE
  }

  static Frame of(Rule rule, Family family) {
    Set<Slot> objects = EnumSet.noneOf(Slot.class);
    for (String slot : rule.all("object").isEmpty() ? Set.<String>of() : rule.phrases("object")) {
      try {
        objects.add(Slot.valueOf(slot.toUpperCase(java.util.Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw rule.broken(
            "'object' is '" + slot + "'; write one or more of " + Set.of(Slot.values()));
      }
    }
    return new Frame(
        rule.name(),
        family,
        objects,
        rule.constant("mode", Mode.class),
        rule.constant("level", Level.class),
        rule.yes("weak"),
        rule.yes("swap"),
        rule.yes("needs-place"),
        rule.all("partner").isEmpty() ? WITH : List.copyOf(rule.phrases("partner")),
        rule.yes("nothing"));
  }
}
