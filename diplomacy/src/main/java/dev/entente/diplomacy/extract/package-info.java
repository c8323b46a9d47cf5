/** From one story version to the meetings and relation signals that it reports. */
package dev.entente.diplomacy.extract;
