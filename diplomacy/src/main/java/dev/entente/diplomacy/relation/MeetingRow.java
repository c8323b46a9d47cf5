package dev.entente.diplomacy.relation;

/**
 * A meeting as the fold keeps it.
 *
 * @param meeting its latest state
 */
public record MeetingRow(MeetingBrief meeting) implements RelationRow {}
