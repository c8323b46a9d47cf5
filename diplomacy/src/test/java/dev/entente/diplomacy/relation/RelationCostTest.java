package dev.entente.diplomacy.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a change costs must not grow with a pair's history. Counted in rows read and written, so
 * that a busy machine does not decide the test; {@code entente bench history} measures the time.
 */
class RelationCostTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 31);
  private static final int A_DAY = 14;
  private static final int MANY = Integer.getInteger("entente.history", 30_000);

  @Test
  void aChangeTouchesNoMoreRowsWhenTheHistoryIsHundredsOfTimesLonger() {
    double few = rowsTouched(100);
    double many = rowsTouched(MANY);
    System.out.printf(
        "rows a change: %.0f with 100 changes behind it, %.0f with %,d%n", few, many, MANY);
    assertThat(many).isLessThan(few * 2);
  }

  private static double rowsTouched(int history) {
    PairHistory pair = new PairHistory(1, LAST_DAY, 1);
    CountingRows store = new CountingRows();
    for (int number = history; number > 0; number--) {
      take(pair, number, LAST_DAY.minusDays(number / A_DAY), store);
    }
    store.touched = 0;
    int changes = 200;
    for (int number = 1; number <= changes; number++) {
      take(pair, number % 100, LAST_DAY.minusDays(number % 7), store);
    }
    return (double) store.touched / changes;
  }

  private static void take(PairHistory pair, int number, LocalDate day, RelationStore store) {
    RelationChange change = number % 2 == 0 ? pair.story(number, day) : pair.meeting(number, day);
    RelationFold.apply(PairHistory.PAIR, change, store);
  }

  private static final class CountingRows implements RelationStore {
    private final RelationStore rows = RelationStore.inMemory();
    private long touched;

    @Override
    public Optional<RelationRow> get(String row) {
      touched++;
      return rows.get(row);
    }

    @Override
    public void put(String row, RelationRow value) {
      touched++;
      rows.put(row, value);
    }

    @Override
    public void delete(String row) {
      touched++;
      rows.delete(row);
    }

    @Override
    public List<RelationRow> between(String fromRow, String toRow) {
      return counted(rows.between(fromRow, toRow));
    }

    @Override
    public List<RelationRow> latest(String fromRow, String toRow, int limit) {
      return counted(rows.latest(fromRow, toRow, limit));
    }

    private List<RelationRow> counted(List<RelationRow> found) {
      touched += found.size();
      return found;
    }
  }
}
