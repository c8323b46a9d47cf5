/** What goes wrong with a record, and where it goes. */
package dev.entente.streams.faults;
