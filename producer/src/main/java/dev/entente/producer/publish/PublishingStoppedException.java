package dev.entente.producer.publish;

/** Broker or registry went away, or do not let us write: nothing more can be published. */
public final class PublishingStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  PublishingStoppedException(String message) {
    super(message);
  }
}
