package dev.entente.producer.read;

/**
 * Where a story came from.
 *
 * @param input the input's name
 * @param place the story's place in it, for people; the input's name where it holds one story
 * @param sha256 hash of the story's delivered bytes, lower-case hex, or null where they were not
 *     read whole
 */
record Origin(String input, String place, String sha256) {}
