package dev.entente.diplomacy.extract;

/** A phrase of the lexicon and one of its meanings. */
record LexiconEntry(String phrase, Sense sense) {}
