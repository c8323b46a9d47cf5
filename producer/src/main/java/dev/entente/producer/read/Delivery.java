package dev.entente.producer.read;

import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.WireStory;
import java.util.Objects;

/** What one story in an input came to. Each story that is begun ends in exactly one of these. */
public sealed interface Delivery {

  /**
   * A story that can go to {@code wire.stories}.
   *
   * @param story complete, its body within the limit
   * @param place where it stood, e.g. {@code feed.jsonl:12}
   */
  record Accepted(WireStory story, String place) implements Delivery {
    public Accepted {
      Objects.requireNonNull(story, "an accepted delivery needs its story");
      Objects.requireNonNull(place, "an accepted delivery needs its place");
    }
  }

  /**
   * Something offered as a story that cannot be used; for {@code wire.rejected}. Its words never
   * quote the text of a story, which may be under embargo.
   *
   * @param rejection the reason, the place and the remedy
   */
  record Refused(Rejection rejection) implements Delivery {
    public Refused {
      Objects.requireNonNull(rejection, "a refused delivery needs its rejection");
    }
  }
}
