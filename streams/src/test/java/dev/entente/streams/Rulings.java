package dev.entente.streams;

import dev.entente.schemas.DecisionKeys;
import dev.entente.schemas.diplomacy.Decision;
import dev.entente.schemas.diplomacy.DecisionKind;
import dev.entente.schemas.diplomacy.Meeting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a reader may decide about some meetings, at random. */
final class Rulings {

  private Rulings() {}

  /** Returns at most three decisions that stand, by key. */
  static SortedMap<String, Decision> about(Collection<Meeting> meetings, Random random) {
    SortedMap<String, Decision> decisions = new TreeMap<>();
    List<Meeting> known = new ArrayList<>(meetings);
    for (int nth = random.nextInt(4); nth > 0 && !known.isEmpty(); nth--) {
      Meeting meeting = known.get(random.nextInt(known.size()));
      decision(meeting, known, random)
          .ifPresent(decision -> decisions.put(DecisionKeys.of(decision), decision));
    }
    return decisions;
  }

  private static Optional<Decision> decision(Meeting meeting, List<Meeting> known, Random random) {
    String id = meeting.getMeetingId();
    return switch (random.nextInt(3)) {
      case 0 -> Optional.of(builder(DecisionKind.REJECT, id).build());
      case 1 ->
          known.stream()
              .filter(other -> !other.getMeetingId().equals(id))
              .filter(other -> other.getCountries().equals(meeting.getCountries()))
              .findFirst()
              .map(
                  other ->
                      builder(DecisionKind.MERGE, id)
                          .setOtherMeetingId(other.getMeetingId())
                          .build());
      default -> {
        var story = meeting.getReports().get(0).getStory();
        yield Optional.of(
            builder(DecisionKind.SPLIT, id)
                .setStories(List.of(story.getProvider() + "|" + story.getStoryId()))
                .build());
      }
    };
  }

  private static Decision.Builder builder(DecisionKind kind, String meetingId) {
    return Decision.newBuilder()
        .setKind(kind)
        .setMeetingId(meetingId)
        .setDecidedBy("A. Editor")
        .setReason("as the ministry says")
        .setDecidedAt(Stories.MONDAY_NOON);
  }
}
