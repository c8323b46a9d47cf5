/** The {@code entente} command. */
package dev.entente.cli;
