package dev.entente.diplomacy.relation;

/** What a {@link RelationStore} keeps: each kind is a plain value that a serde can write. */
public sealed interface RelationRow
    permits MeetingRow, StoryRow, DayPointer, Matter, MonthPage, PairHead {}
