package dev.entente.diplomacy.story;

import java.util.List;

/**
 * What a wire's own marks say of a version: "(LEAD)", "URGENT", "UPDATE 2-", "CORRECTED-".
 *
 * @param kind what the mark asks for
 * @param order place among the versions of a story that carry neither number nor time: URGENT 0,
 *     unmarked 1, LEAD or UPDATE 1 2, 2nd LEAD 3, and so on; a correction keeps the order of what
 *     it corrects
 * @param tags section tags as printed, without brackets: "News Focus", "Yonhap Interview"
 */
public record RevisionMark(Kind kind, int order, List<String> tags) {

  /** The mark of a headline without one. */
  public static final RevisionMark NONE = new RevisionMark(Kind.PLAIN, 1, List.of());

  /** What a mark asks for; where a headline has several, the last of this list wins. */
  public enum Kind {
    /** No mark: the first full version. */
    PLAIN,
    /** A bulletin ahead of the story: URGENT, FLASH, ALERT. */
    URGENT,
    /** A newer version: LEAD, 2nd LD, UPDATE 3-, Writethru. */
    LEAD,
    /** The same again: REPEAT, RPT-. */
    REPEAT,
    /** Right what an earlier version had wrong: CORRECTED-, REFILE-, (EDITED). */
    CORRECTION,
    /** Not to be used for now. */
    HOLD,
    /** Never to be used. */
    KILL
  }

  public RevisionMark {
    tags = List.copyOf(tags);
  }

  /** Returns how many leads or updates the mark counts: 0 for an urgent or plain version. */
  public int count() {
    return Math.max(0, order - 1);
  }
}
