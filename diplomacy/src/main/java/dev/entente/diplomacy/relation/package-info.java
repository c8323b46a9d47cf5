/** How a pair of countries stands, folded from its meetings and signals. */
package dev.entente.diplomacy.relation;
