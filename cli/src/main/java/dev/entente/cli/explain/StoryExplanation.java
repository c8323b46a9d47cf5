package dev.entente.cli.explain;

import dev.entente.cli.extract.WireStories;
import dev.entente.cli.text.Screen;
import dev.entente.diplomacy.extract.Explanation;
import dev.entente.diplomacy.extract.Extractor;
import dev.entente.diplomacy.extract.Refusal;
import dev.entente.producer.read.Delivery;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.WireStory;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.function.Consumer;

/** Explains deliveries as they come; for one thread. */
public final class StoryExplanation implements Consumer<Delivery> {

  private final Extractor extractor;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Screen screen;
  private long rejected;
  private long explained;

  /**
   * Makes an explanation.
   *
   * @param extractor what reads the stories
   * @param out takes the explanations, and nothing else
   * @param err is told of each story that could not be used
   * @param screen what is written for; null for a line of JSON for each story
   */
  public StoryExplanation(Extractor extractor, PrintWriter out, PrintWriter err, Screen screen) {
    this.extractor = Objects.requireNonNull(extractor, "nothing reads the stories");
    this.out = Objects.requireNonNull(out, "nothing takes the explanations");
    this.err = Objects.requireNonNull(err, "nobody is told of rejections");
    this.screen = screen;
  }

  @Override
  public void accept(Delivery delivery) {
    if (delivery instanceof Delivery.Accepted accepted) {
      explain(accepted.story());
    } else if (delivery instanceof Delivery.Refused refused) {
      rejected++;
      Rejection rejection = refused.rejection();
      err.printf(
          "%s: rejected (%s): %s%n",
          rejection.getInput(), rejection.getReason(), rejection.getDetail());
    }
  }

  /** Returns how many stories could not be used. */
  public long rejected() {
    return rejected;
  }

  private void explain(WireStory story) {
    Explanation explanation = extractor.explain(WireStories.toRead(story));
    rejected += explanation.reading() instanceof Refusal ? 1 : 0;
    if (screen == null) {
      out.println(ExplanationJson.of(story.getStoryId(), explanation));
      return;
    }
    if (explained++ > 0) {
      out.println();
    }
    String provider = story.getProvider() == null ? "" : " (" + story.getProvider() + ")";
    new ExplanationText(explanation, screen)
        .lines(story.getStoryId() + provider)
        .forEach(out::println);
  }
}
