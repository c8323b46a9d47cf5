/** The commands around feeds: running the producer, looking at what feeds deliver. */
package dev.entente.cli.feed;
