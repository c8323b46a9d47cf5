package dev.entente.diplomacy.relation;

/**
 * What a story says of the pair, as the fold keeps it.
 *
 * @param signals its latest version's signals
 */
public record StoryRow(StorySignals signals) implements RelationRow {}
