package dev.entente.producer.read;

import dev.entente.schemas.wire.RejectionReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads stories from inputs of any format that newsrooms push. Holds no more than one story (or one
 * feed document) at a time; safe for use by several threads.
 */
public final class StoryReader {

  /** Asked in this order; the last one takes whatever is text. */
  private static final List<StoryFormat> FORMATS =
      List.of(new JsonStories(), new XmlStories(), new WireMessages(), new PlainText());

  private final Door door;

  /**
   * Makes a reader.
   *
   * @param options what fills the gaps of inputs
   * @param clock gives the time of taking in, and what "in the future" means
   */
  public StoryReader(ReadOptions options, InstantSource clock) {
    this.door =
        new Door(
            Objects.requireNonNull(options, "a reader needs its options"),
            Objects.requireNonNull(clock, "a reader needs a clock"));
  }

  /**
   * Reads an input to its end and hands on a delivery for each story in it, in order; at least one.
   * Whatever the bytes are, each story that cannot be used is a {@link Delivery.Refused}.
   *
   * @param deliveries takes each delivery at once, on this thread; what it throws ends the reading
   * @throws IOException where the bytes cannot be had: the input is missing, unreadable, cut off
   */
  public void read(Input input, Consumer<Delivery> deliveries) throws IOException {
    Objects.requireNonNull(input, "nothing to read");
    Objects.requireNonNull(deliveries, "nobody takes the deliveries");
    String name = printable(input.name());
    try (InputStream in = new BufferedInputStream(input.open(), Head.LENGTH)) {
      in.mark(Head.LENGTH);
      Head head = new Head(in.readNBytes(Head.LENGTH));
      in.reset();
      Taker taker = new Taker(deliveries);
      Document document = new Document(name, head, in, door, taker);
      try {
        formatOf(head).read(document);
      } catch (RefusedException refused) {
        document.refuse(name, refused);
      } catch (RuntimeException failure) {
        taker.rethrowIfItsOwn(failure);
        document.refuse(name, RefusedException.byMistake(failure));
      }
    }
  }

  /** Tells what the taker of the deliveries throws from what our readers throw. */
  private static final class Taker implements Consumer<Delivery> {

    private final Consumer<Delivery> deliveries;
    private RuntimeException thrown;

    Taker(Consumer<Delivery> deliveries) {
      this.deliveries = deliveries;
    }

    @Override
    public void accept(Delivery delivery) {
      try {
        deliveries.accept(delivery);
      } catch (RuntimeException failure) {
        thrown = failure;
        throw failure;
      }
    }

    void rethrowIfItsOwn(RuntimeException failure) {
      if (failure == thrown) {
        throw failure;
      }
    }
  }

  private static StoryFormat formatOf(Head head) throws RefusedException {
    if (head.text().isBlank() && head.isWhole()) {
      throw new RefusedException(
          RejectionReason.EMPTY, "this input is empty", "send the story again");
    }
    return FORMATS.stream().filter(format -> format.recognises(head)).findFirst().orElseThrow();
  }

  /** File names may hold line feeds and escape sequences; messages and logs must not. */
  private static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }
}
