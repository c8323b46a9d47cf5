package dev.entente.diplomacy.relation;

import java.time.LocalDate;

/**
 * How a pair's course stood before a month began, on the last day before it on which something
 * counted, that day's phase not yet settled: a walk from here comes to the very same as one from
 * the pair's first day.
 *
 * @param month first day of the month
 * @param day the day
 * @param heat points
 * @param momentum points
 * @param phase the phase of the day before
 * @param phaseSince since when
 * @param lastContact the latest day of contact
 */
public record Waypoint(
    LocalDate month,
    LocalDate day,
    double heat,
    double momentum,
    Phase phase,
    LocalDate phaseSince,
    LocalDate lastContact) {}
