/** Which deliveries are versions of one story, on wires that give their stories no ids. */
package dev.entente.diplomacy.version;
