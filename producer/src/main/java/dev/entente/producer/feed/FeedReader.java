package dev.entente.producer.feed;

import dev.entente.producer.read.Delivery;
import dev.entente.producer.read.Input;
import dev.entente.producer.read.StoryReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads an input of any length into the intake, some hundred stories at a time. */
public final class FeedReader {

  /** Enough to make the disk's work cheap, little enough for memory. */
  private static final int AT_ONCE = 200;

  private final String feed;
  private final StoryReader reader;
  private final Intake intake;

  /**
   * Makes a reader for one feed.
   *
   * @param feed its name
   */
  public FeedReader(String feed, StoryReader reader, Intake intake) {
    this.feed = Objects.requireNonNull(feed, "say which feed it is");
    this.reader = Objects.requireNonNull(reader, "a feed needs a reader");
    this.intake = Objects.requireNonNull(intake, "a feed needs the intake");
  }

  /**
   * Reads an input to its end.
   *
   * @return a receipt for each story in it, in order
   * @throws IOException where its bytes cannot be had
   * @throws dev.entente.producer.spool.SpoolFullException where there is no room; what was taken in
   *     before is taken in
   */
  public List<Receipt> read(Input input) throws IOException {
    List<Receipt> receipts = new ArrayList<>();
    List<Delivery> waiting = new ArrayList<>();
    reader.read(
        input,
        delivery -> {
          waiting.add(delivery);
          if (waiting.size() == AT_ONCE) {
            receipts.addAll(intake.take(feed, waiting));
            waiting.clear();
          }
        });
    if (!waiting.isEmpty()) {
      receipts.addAll(intake.take(feed, waiting));
    }
    return receipts;
  }
}
