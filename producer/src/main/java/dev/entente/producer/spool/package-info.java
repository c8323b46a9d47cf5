/** Accepted stories on disk, in front of Kafka: written in groups, drained in order, bounded. */
package dev.entente.producer.spool;
