/** What is common to all transports: taking deliveries in, and how each feed is doing. */
package dev.entente.producer.feed;
