package dev.entente.diplomacy.relation;

import java.time.LocalDate;

/**
 * Where a meeting or a story of a pair stands.
 *
 * @param day the day that it counts on
 * @param name meeting id or story key
 */
public record DayPointer(LocalDate day, String name) implements RelationRow {}
