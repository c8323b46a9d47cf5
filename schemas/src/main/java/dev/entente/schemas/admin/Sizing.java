package dev.entente.schemas.admin;

/**
 * How large the topics are made: what depends on the cluster, not on the contract.
 *
 * @param partitions of each topic, at least 1; null for the catalogue's number on new topics and
 *     whatever existing ones have
 * @param replicationFactor of each topic, at least 1; null for the broker's default on new topics
 *     and whatever existing ones have
 */
public record Sizing(Integer partitions, Integer replicationFactor) {

  /** With as many replicas, one may be lost without a pause and without a loss. */
  private static final int REPLICAS_FOR_TWO_IN_SYNC = 3;

  public Sizing {
    requirePositive(partitions, "partitions");
    requirePositive(replicationFactor, "replication factor");
  }

  /** Returns the catalogue's partitions and the broker's replication. */
  public static Sizing standard() {
    return new Sizing(null, null);
  }

  boolean wantsTwoInSync() {
    return replicationFactor != null && replicationFactor >= REPLICAS_FOR_TWO_IN_SYNC;
  }

  private static void requirePositive(Integer value, String name) {
    if (value != null && value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ": give 1 or more");
    }
  }
}
