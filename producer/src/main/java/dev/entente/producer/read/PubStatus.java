package dev.entente.producer.read;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.RejectionReason;
import java.util.Locale;

/** IPTC's publishing status, as an action. */
final class PubStatus {

  private PubStatus() {}

  /**
   * Returns what a status asks for: null for "usable", which asks for nothing in particular.
   *
   * @param status "usable", "withheld" or "canceled", also spelled otherwise or with the scheme's
   *     prefix ("stat:canceled"), or null
   * @throws RefusedException where it is none of them: whether a story may be used is not guessed
   */
  static Action actionOf(String status) throws RefusedException {
    if (status == null || status.isBlank()) {
      return null;
    }
    String code = status.strip().toLowerCase(Locale.ROOT);
    return switch (code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1)) {
      case "usable", "embargoed" -> null;
      case "withheld" -> Action.HOLD;
      case "canceled", "cancelled" -> Action.KILL;
      default ->
          throw new RefusedException(
              RejectionReason.BAD_VALUE,
              "the publishing status is none of usable, withheld, canceled",
              "send the story again with a status of IPTC's vocabulary");
    };
  }
}
