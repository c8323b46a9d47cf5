/** RSS and Atom feeds that we poll. */
package dev.entente.producer.rss;
