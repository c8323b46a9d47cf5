package dev.entente.cli.extract;

import dev.entente.diplomacy.extract.Extraction;
import dev.entente.diplomacy.extract.Extractor;
import dev.entente.diplomacy.extract.Reading;
import dev.entente.diplomacy.extract.Refusal;
import dev.entente.producer.read.Delivery;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.WireStory;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads deliveries as they come and prints a line of JSON for each; for one thread. */
public final class StoryExtraction implements Consumer<Delivery> {

  private final Extractor extractor;
  private final PrintWriter out;
  private final PrintWriter err;
  private long rejected;

  /**
   * Makes an extraction.
   *
   * @param extractor what reads the stories
   * @param out takes a line of JSON for each story, and nothing else
   * @param err is told of each story that could not be used
   */
  public StoryExtraction(Extractor extractor, PrintWriter out, PrintWriter err) {
    this.extractor = Objects.requireNonNull(extractor, "nothing reads the stories");
    this.out = Objects.requireNonNull(out, "nothing takes the lines");
    this.err = Objects.requireNonNull(err, "nobody is told of rejections");
  }

  @Override
  public void accept(Delivery delivery) {
    if (delivery instanceof Delivery.Accepted accepted) {
      read(accepted.story(), accepted.place());
    } else if (delivery instanceof Delivery.Refused refused) {
      Rejection rejection = refused.rejection();
      reject(idOf(rejection), rejection.getInput(), rejection.getReason(), rejection.getDetail());
    }
  }

  /** Returns how many stories could not be used. */
  public long rejected() {
    return rejected;
  }

  /** The story's own id, else its file's name without the folder. */
  private static String idOf(Rejection rejection) {
    String input = rejection.getInput();
    return rejection.getStoryId() == null
        ? input.substring(input.lastIndexOf('/') + 1)
        : rejection.getStoryId();
  }

  private void read(WireStory story, String place) {
    Reading reading = extractor.read(WireStories.toRead(story));
    if (reading instanceof Extraction extraction) {
      out.println(ReadingJson.of(story.getStoryId(), extraction));
    } else if (reading instanceof Refusal refusal) {
      reject(story.getStoryId(), place, refusal.reason(), refusal.detail());
    }
  }

  private void reject(String id, String place, Enum<?> reason, String detail) {
    rejected++;
    out.println(ReadingJson.rejected(id, reason, detail));
    err.printf("%s: rejected (%s): %s%n", place, reason, detail);
  }
}
