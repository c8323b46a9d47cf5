package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.relation.RelationState.RecentChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What moved a pair of late: days in full, from the latest back, and no more than are needed. */
final class RecentDays {

  private final RelationRows rows;

  RecentDays(RelationRows rows) {
    this.rows = rows;
  }

  /**
   * Returns what moved the pair, the latest first.
   *
   * @param first the first day to look at; empty: as far back as anything is known
   * @param last the last day to look at
   * @param limit the most that are wanted
   */
  List<RecentChange> changes(Optional<LocalDate> first, LocalDate last, int limit) {
    List<RecentChange> changes = new ArrayList<>();
    LocalDate until = last;
    while (changes.size() < limit && !first.filter(until::isBefore).isPresent()) {
      MonthPage page = rows.page(until.withDayOfMonth(1));
      if (page.isEmpty()) {
        List<MonthPage> earlier = rows.latestPages(until, 1);
        if (earlier.isEmpty()) {
          break;
        }
        page = earlier.get(0);
      }
      addFrom(page, first, until, limit, changes);
      until = page.firstDay().minusDays(1);
    }
    return changes.subList(0, Math.min(changes.size(), limit));
  }

  private void addFrom(
      MonthPage page,
      Optional<LocalDate> first,
      LocalDate last,
      int limit,
      List<RecentChange> changes) {
    List<DayTally> days =
        page.days().stream()
            .filter(day -> !day.day().isAfter(last))
            .filter(day -> !first.filter(day.day()::isBefore).isPresent())
            .toList();
    int at = days.size();
    while (at > 0 && changes.size() < limit) {
      int end = at;
      for (int wanted = limit - changes.size(); at > 0 && wanted > 0; at--) {
        wanted -= days.get(at - 1).entries();
      }
      List<DayBook> books = rows.days(days.get(at).day(), days.get(end - 1).day());
      for (int back = books.size() - 1; back >= 0; back--) {
        DayBook book = books.get(back);
        changes.addAll(book.changes(page.before(book.day())));
      }
    }
  }
}
