package dev.entente.producer.http;

import java.util.HashMap;
import java.util.Map;

/** How many requests each publisher has left: a bucket that fills at their rate, of ten seconds. */
final class RequestRates {

  private static final int SECONDS_OF_BURST = 10;
  private static final double NANOS = 1e9;

  private static final class Bucket {
    private double left;
    private long at;

    Bucket(double left, long at) {
      this.left = left;
      this.at = at;
    }
  }

  private final Map<String, Bucket> buckets = new HashMap<>();

  /**
   * Takes one request off a publisher's account.
   *
   * @param nanos now, as {@link System#nanoTime} says it
   * @return 0, or after how many seconds there is one left
   */
  synchronized int take(String publisher, int perSecond, long nanos) {
    double most = (double) perSecond * SECONDS_OF_BURST;
    Bucket bucket = buckets.computeIfAbsent(publisher, any -> new Bucket(most, nanos));
    bucket.left = Math.min(most, bucket.left + (nanos - bucket.at) / NANOS * perSecond);
    bucket.at = nanos;
    if (bucket.left < 1) {
      return (int) Math.ceil((1 - bucket.left) / perSecond);
    }
    bucket.left--;
    return 0;
  }
}
