/** What the public record says, and how it came to say so, worded for a reader. */
package dev.entente.cli.record;
