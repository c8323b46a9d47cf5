/**
 * The second step of the topology: which deliveries of a provider are versions of one story, and
 * which of them is in force.
 */
package dev.entente.streams.link;
