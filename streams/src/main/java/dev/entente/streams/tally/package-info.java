/** What deliveries came to, counted in stores and told on a topic. */
package dev.entente.streams.tally;
