package dev.entente.bench.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Status;

/**
 * Where the extractor and a label differ on two countries' meeting.
 *
 * @param kind how they differ
 * @param story its id
 * @param countries the two
 * @param label as the person has it; null where there is none
 * @param read as the extractor has it; null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Miss(Kind kind, String story, String countries, Side label, Side read) {

  /** How they differ. */
  enum Kind {
    /** Labelled, and not read. */
    MISSED,
    /** Read, and not labelled. */
    FALSE,
    /** Found, but with another status. */
    STATUS
  }

  /**
   * The meeting as one of the two has it.
   *
   * @param status where it stands
   * @param date first and last day with a slash between, or one day; null where not known
   * @param evidence the passage that shows it, or null
   * @param rule what found it, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Side(Status status, String date, String evidence, String rule) {

    private static Side of(ToldPair pair) {
      ToldMeeting meeting = pair.meeting();
      return new Side(meeting.status(), days(meeting.date()), meeting.evidence(), meeting.rule());
    }

    private static String days(DateRange date) {
      if (date == null) {
        return null;
      }
      return date.days() == 1 ? date.from().toString() : date.from() + "/" + date.to();
    }
  }

  static Miss missed(String story, ToldPair label) {
    return new Miss(Kind.MISSED, story, label.pair().toString(), Side.of(label), null);
  }

  static Miss wrong(String story, ToldPair read) {
    return new Miss(Kind.FALSE, story, read.pair().toString(), null, Side.of(read));
  }

  static Miss status(String story, Matching.Match match) {
    return new Miss(
        Kind.STATUS,
        story,
        match.label().pair().toString(),
        Side.of(match.label()),
        Side.of(match.read()));
  }
}
