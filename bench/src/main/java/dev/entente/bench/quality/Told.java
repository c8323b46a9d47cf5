package dev.entente.bench.quality;

import java.util.List;

/**
 * What one story tells: by a person's label, or as the extractor read it.
 *
 * @param id the story's
 * @param meetings those it tells of
 * @param relations what it says of how states stand
 */
record Told(String id, List<ToldMeeting> meetings, List<ToldRelation> relations) {

  Told {
    meetings = List.copyOf(meetings);
    relations = List.copyOf(relations);
  }

  /** Returns each pair of countries that a meeting of the story brings together. */
  List<ToldPair> pairs() {
    return meetings.stream()
        .filter(ToldMeeting::bringsPairsTogether)
        .flatMap(
            meeting ->
                Pair.among(meeting.countries()).stream().map(pair -> new ToldPair(pair, meeting)))
        .toList();
  }
}
