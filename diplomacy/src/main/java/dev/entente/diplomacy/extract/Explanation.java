package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.date.DateExpression;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.story.Zone;
import java.time.LocalDate;
import java.util.List;

/**
 * How a story was read, for people: what each sentence names, which rules were tried on it, and
 * what became of each try. Offsets count UTF-16 units in {@code text}.
 *
 * @param text the story's text
 * @param reading what came out, the same as without an explanation
 * @param published the day that dates were counted from, or null
 * @param home ISO 3166-1 alpha-3 of the state that "the president" alone means, or null
 * @param sentences those that were read, in order; page furniture is not among them
 */
public record Explanation(
    String text, Reading reading, LocalDate published, String home, List<Sentence> sentences) {

  public Explanation {
    sentences = List.copyOf(sentences);
  }

  /**
   * One sentence.
   *
   * @param start its first offset
   * @param end the offset after its last
   * @param zone the part of the story that it stands in
   * @param names whom and what it names
   * @param dates the dates in it
   * @param tries the rules that its words called up, in order
   */
  public record Sentence(
      int start, int end, Zone.Kind zone, List<Name> names, List<Day> dates, List<Try> tries) {

    public Sentence {
      names = List.copyOf(names);
      dates = List.copyOf(dates);
      tries = List.copyOf(tries);
    }
  }

  /** Sorts of names. */
  public enum NameKind {
    /** A person whom the story names. */
    PERSON,
    /** Holders of an office without a name. */
    OFFICE,
    /** A state or its government. */
    STATE,
    /** An international body. */
    BODY,
    /** A name that nothing in the story explains. */
    UNEXPLAINED,
    /** "He", "the two sides". */
    ANAPHOR
  }

  /**
   * A phrase that names somebody.
   *
   * @param kind what sort of thing it names
   * @param start its first offset
   * @param end the offset after its last
   * @param side ISO 3166-1 alpha-3 of the state, or the body's short name; null where unknown
   * @param person the person's fullest name in the story, or null
   * @param title the office as printed, or null
   * @param level rank, or null
   * @param represents whether it can be a side of a meeting; not "Polish" of "Polish coal"
   */
  public record Name(
      NameKind kind,
      int start,
      int end,
      String side,
      String person,
      String title,
      Level level,
      boolean represents) {}

  /**
   * A date.
   *
   * @param start its first offset
   * @param end the offset after its last
   * @param role what it says of its sentence
   * @param past the days that it means of something over, or null
   * @param ahead the days that it means of something to come, or null
   */
  public record Day(
      int start, int end, DateExpression.Role role, DateRange past, DateRange ahead) {}

  /**
   * One attempt to read a meeting or a relation.
   *
   * @param rule the rule that its words called up, and behind "+" the cue of its status
   * @param start the first offset of those words
   * @param end the offset after their last
   * @param sides states and bodies that it joined, sorted
   * @param status where a meeting stands, or null where it was given up before
   * @param date its days, or null
   * @param verdict what became of it
   */
  public record Try(
      String rule,
      int start,
      int end,
      List<String> sides,
      Status status,
      DateRange date,
      Verdict verdict) {

    public Try {
      sides = List.copyOf(sides);
    }
  }
}
