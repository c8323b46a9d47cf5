/**
 * The first step of the topology: which version of a story is in force, and what it tells.
 *
 * <p>State is a function of the set of versions: nothing here depends on the order in which they
 * come.
 */
package dev.entente.streams.accept;
