package dev.entente.producer.read;

import dev.entente.schemas.wire.RejectionReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the reading of one story from deep inside its format; {@link StoryReader} turns it into a
 * rejection. Its words never quote the story.
 */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1;

  private static final Logger LOG = LoggerFactory.getLogger(RefusedException.class);

  private final RejectionReason reason;
  private final String remedy;

  /**
   * Says why a story is refused.
   *
   * @param detail what is wrong and where, one sentence without a full stop
   * @param remedy what the sender can do, likewise
   */
  RefusedException(RejectionReason reason, String detail, String remedy) {
    super(detail, null, false, false);
    this.reason = reason;
    this.remedy = remedy;
  }

  /**
   * Says that our own code failed on a story: a mistake of ours on one story is no reason to stop
   * the others.
   *
   * <p>The log has the place, not the message, which may quote the story.
   */
  static RefusedException byMistake(RuntimeException mistake) {
    StackTraceElement[] trace = mistake.getStackTrace();
    RuntimeException place = new RuntimeException(mistake.getClass().getName());
    place.setStackTrace(trace);
    LOG.error("a reader failed by a mistake of ours; the rejection names the story", place);
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return new RefusedException(
        RejectionReason.MALFORMED,
        "our reader failed on it: " + mistake.getClass().getSimpleName() + where,
        "tell those who keep this program; the story is not lost where its SHA-256 is known");
  }

  RejectionReason reason() {
    return reason;
  }

  String detail() {
    return getMessage();
  }

  String remedy() {
    return remedy;
  }
}
