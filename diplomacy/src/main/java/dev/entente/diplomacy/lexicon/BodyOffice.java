package dev.entente.diplomacy.lexicon;

import dev.entente.diplomacy.meeting.Level;

/**
 * An office that represents an international body, body and title in one ("EU foreign policy
 * chief").
 *
 * @param form as printed
 * @param body short name of the body
 * @param level the rank it has at a meeting
 */
public record BodyOffice(String form, String body, Level level) {}
