package dev.entente.bench.quality;

/**
 * Two countries that meet, as a story tells it.
 *
 * @param pair which two
 * @param meeting where they meet, perhaps with others
 */
record ToldPair(Pair pair, ToldMeeting meeting) {}
