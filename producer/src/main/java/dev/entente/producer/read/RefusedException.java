package dev.entente.producer.read;

import dev.entente.schemas.wire.RejectionReason;

/**
 * Ends the reading of one story from deep inside its format; {@link StoryReader} turns it into a
 * rejection. Its words never quote the story.
 */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1;

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
