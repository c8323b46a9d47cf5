/** Deliveries to Kafka, each counted once. */
package dev.entente.producer.publish;
