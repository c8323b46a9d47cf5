package dev.entente.producer.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.producer.feed.Outcome;
import dev.entente.producer.feed.Receipt;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.WireStory;
import java.util.List;

/** What a sender is told of what was taken in. */
final class PushAnswer {

  private PushAnswer() {}

  /** Returns the answer for one story, or how many came to what and one for each. */
  static ObjectNode of(List<Receipt> receipts) {
    if (receipts.size() == 1) {
      return one(receipts.get(0));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    for (Outcome outcome : Outcome.values()) {
      answer.put(outcome.word(), receipts.stream().filter(one -> one.outcome() == outcome).count());
    }
    ArrayNode stories = answer.putArray("stories");
    receipts.forEach(receipt -> stories.add(one(receipt)));
    return answer;
  }

  private static ObjectNode one(Receipt receipt) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    receipt.story().ifPresent(story -> put(story, answer));
    receipt.rejection().ifPresent(rejection -> put(rejection, answer));
    return answer.put("outcome", receipt.outcome().word());
  }

  private static void put(WireStory story, ObjectNode answer) {
    answer.put("provider", story.getProvider()).put("id", story.getStoryId());
    if (story.getVersion() != null) {
      answer.put("version", story.getVersion());
    } else {
      answer.put(
          "version", story.getVersionTime() == null ? null : story.getVersionTime().toString());
    }
  }

  private static void put(Rejection rejection, ObjectNode answer) {
    answer
        .put("id", rejection.getStoryId())
        .putNull("version")
        .put("reason", rejection.getReason().name())
        .put("detail", rejection.getDetail())
        .put("remedy", rejection.getRemedy());
  }
}
