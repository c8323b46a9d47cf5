package dev.entente.dashboard.live;

/** Somebody who is told of every change. */
interface Subscriber {

  /**
   * Hands over bytes; never blocks.
   *
   * @return false where it is gone, or too slow, and is to be forgotten
   */
  boolean offer(byte[] bytes);

  /** Ends it; a browser then comes back by itself. */
  void end();
}
