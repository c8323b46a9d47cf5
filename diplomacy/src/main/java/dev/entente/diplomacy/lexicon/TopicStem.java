package dev.entente.diplomacy.lexicon;

/**
 * A stem that tells what a passage is about.
 *
 * @param stem lower case, one word or several
 * @param prefix whether the last word may go on ("militar" for "militarised")
 * @param topic the topic: "security", "trade", …
 */
public record TopicStem(String stem, boolean prefix, String topic) {}
