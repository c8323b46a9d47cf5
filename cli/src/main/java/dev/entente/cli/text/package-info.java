/** Text for a person at a terminal: widths, wrapping, tables, colour. */
package dev.entente.cli.text;
