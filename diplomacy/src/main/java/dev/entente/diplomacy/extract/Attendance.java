package dev.entente.diplomacy.extract;

/**
 * Words that tell who sits at a meeting that was told before.
 *
 * @param name the rule
 * @param behind whether the list of those who are there stands behind the words; else before them
 * @param joins whether they come to those whom the meeting has; else they are those whom it told of
 *     without names
 */
record Attendance(String name, boolean behind, boolean joins) {}
