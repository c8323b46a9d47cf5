package dev.entente.cli.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.text.Json;
import dev.entente.schemas.wire.Tally;
import java.util.Locale;

/**
 * What all deliveries came to: the counts of every task of every step together.
 *
 * @param used took effect
 * @param unchanged were known already
 * @param stale came after a later version or a kill
 * @param rejected could not be used
 * @param deadLettered failed
 * @param held rest under embargo or hold
 * @param waitingKills kills, among the used, whose story has not been seen
 * @param linked were linked to a story of another id
 */
public record Sum(
    long used,
    long unchanged,
    long stale,
    long rejected,
    long deadLettered,
    long held,
    long waitingKills,
    long linked) {

  /** Nothing. */
  public static final Sum NOTHING = new Sum(0, 0, 0, 0, 0, 0, 0, 0);

  /** Returns the sum with one task's counts added. */
  public Sum plus(Tally more) {
    return new Sum(
        used + more.getUsed(),
        unchanged + more.getUnchanged(),
        stale + more.getStale(),
        rejected + more.getRejected(),
        deadLettered + more.getDeadLettered(),
        held + more.getHeld(),
        waitingKills + more.getWaitingKills(),
        linked + more.getLinked());
  }

  /** Returns how many deliveries it accounts for. */
  public long deliveries() {
    return used + unchanged + stale + rejected + deadLettered + held;
  }

  /** Returns it as the right side of an equation. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%,d used + %,d unchanged + %,d stale + %,d rejected + %,d dead-lettered + %,d held",
        used,
        unchanged,
        stale,
        rejected,
        deadLettered,
        held);
  }

  /** Returns it for machines. */
  public ObjectNode json() {
    return Json.object()
        .put("used", used)
        .put("unchanged", unchanged)
        .put("stale", stale)
        .put("rejected", rejected)
        .put("deadLettered", deadLettered)
        .put("held", held)
        .put("waitingKills", waitingKills)
        .put("linked", linked);
  }
}
