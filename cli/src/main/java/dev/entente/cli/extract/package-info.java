/** What stories say, as JSON, without Kafka. */
package dev.entente.cli.extract;
