package dev.entente.producer.spool;

/**
 * How large a spool may grow.
 *
 * @param bytes the most bytes that wait to be drained
 * @param freeBytes how many bytes of the disk stay free whatever comes
 * @param segmentBytes size at which a file of it is full and the next begins
 */
public record SpoolLimits(long bytes, long freeBytes, long segmentBytes) {

  /** Size of a file: a drained one goes as a whole. */
  public static final long SEGMENT_BYTES = 64L << 20;

  public SpoolLimits {
    if (bytes <= 0 || freeBytes < 0 || segmentBytes <= 0) {
      throw new IllegalArgumentException("a spool's limits are positive");
    }
  }
}
