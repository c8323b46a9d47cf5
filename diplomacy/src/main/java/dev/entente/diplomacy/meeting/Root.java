package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Mentions that say the same time and can be one meeting: what vaguer mentions attach to. Compared
 * by identity; {@link #sameAs} compares what it holds.
 */
final class Root {

  /** By first day, then last day, then earliest mention. */
  static final Comparator<Root> IN_ORDER =
      Comparator.comparing(Root::anyRange).thenComparing(Root::earliest);

  private final DateRange range;
  private final List<Mention> own;
  private final Profile profile;

  /**
   * @param range when; null where nobody says
   * @param own the mentions, by publication; at least one
   * @param profile their profile
   */
  Root(DateRange range, List<Mention> own, Profile profile) {
    this.range = range;
    this.own = own.stream().sorted().toList();
    this.profile = profile;
  }

  DateRange range() {
    return range;
  }

  List<Mention> own() {
    return own;
  }

  Profile profile() {
    return profile;
  }

  Mention earliest() {
    return own.get(0);
  }

  LocalDate firstPublished() {
    return own.get(0).story().published();
  }

  LocalDate lastPublished() {
    return own.get(own.size() - 1).story().published();
  }

  boolean says(Status... statuses) {
    List<Status> any = List.of(statuses);
    for (Mention mention : own) {
      if (any.contains(mention.told().status())) {
        return true;
      }
    }
    return false;
  }

  boolean holds(Mention mention) {
    for (Mention member : own) {
      if (member.hasIdOf(mention)) {
        return true;
      }
    }
    return false;
  }

  boolean sameAs(Root other) {
    return this == other
        || (other != null && own.equals(other.own) && anyRange().equals(other.anyRange()));
  }

  private DateRange anyRange() {
    return range == null ? new DateRange(LocalDate.MIN, LocalDate.MIN) : range;
  }
}
