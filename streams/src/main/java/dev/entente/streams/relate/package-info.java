/** The third step: how each pair of countries stands, folded from its meetings and signals. */
package dev.entente.streams.relate;
