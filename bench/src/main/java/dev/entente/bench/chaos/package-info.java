/**
 * Kills, pauses and poisons a running record, then counts: nothing may be lost, nothing counted
 * twice, and the tables must be those of a quiet run.
 */
package dev.entente.bench.chaos;
