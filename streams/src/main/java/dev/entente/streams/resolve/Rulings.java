package dev.entente.streams.resolve;

import dev.entente.diplomacy.meeting.Ruling;
import dev.entente.schemas.DecisionKeys;
import dev.entente.schemas.diplomacy.Decision;
import dev.entente.streams.state.RulingTold;
import dev.entente.streams.state.ToldOfMeetings;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends decisions to where the meetings of their key are resolved. A decision that cannot be
 * carried out, or lies under another key than its own, is a dead letter.
 */
public final class Rulings implements Processor<String, Decision, String, ToldOfMeetings> {

  private ProcessorContext<String, ToldOfMeetings> context;

  @Override
  public void init(ProcessorContext<String, ToldOfMeetings> newContext) {
    context = newContext;
  }

  @Override
  public void process(Record<String, Decision> record) {
    String meetings =
        DecisionKeys.meetingKey(String.valueOf(record.key()))
            .orElseThrow(
                () -> new IllegalArgumentException(record.key() + " is no key of a decision"));
    ToldOfMeetings ruling = new ToldOfMeetings(told(record.key(), record.value()));
    context.forward(new Record<>(meetings, ruling, record.timestamp()));
  }

  private static RulingTold told(String key, Decision decision) {
    if (decision == null) {
      return RulingTold.newBuilder().setDecision(key).build();
    }
    if (!DecisionKeys.of(decision).equals(key)) {
      throw new IllegalArgumentException(
          "a decision lies under " + key + " that belongs under " + DecisionKeys.of(decision));
    }
    return new RulingTold(
        key,
        decision.getKind().name(),
        decision.getMeetingId(),
        decision.getOtherMeetingId(),
        decision.getStories());
  }

  /** Returns a ruling as the domain knows it; it must stand. */
  static Ruling ruling(RulingTold told) {
    return switch (told.getKind()) {
      case "MERGE" ->
          new Ruling.Merge(told.getDecision(), told.getMeetingId(), told.getOtherMeetingId());
      case "SPLIT" ->
          new Ruling.Split(told.getDecision(), told.getMeetingId(), List.copyOf(told.getStories()));
      case "REJECT" -> new Ruling.Reject(told.getDecision(), told.getMeetingId());
      default -> throw new IllegalStateException("no ruling: " + told);
    };
  }
}
