package dev.entente.dashboard.read;

/**
 * Where a record stands.
 *
 * @param slot its partition: the topic's letter and the partition's number, such as "m0"
 * @param offset its offset there
 * @param timestamp its timestamp, milliseconds since 1970, UTC
 */
public record Where(String slot, long offset, long timestamp) {}
