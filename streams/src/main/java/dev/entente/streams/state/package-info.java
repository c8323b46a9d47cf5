/** The records of the stores and repartition topics, and how they are written. Private. */
package dev.entente.streams.state;
