package dev.entente.producer.read;

import dev.entente.schemas.wire.RejectionReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/**
 * One input on its way through its format: the bytes in, a delivery for each of its stories out.
 */
final class Document {

  /** Reads one story from its delivered bytes. */
  interface Mapping {
    /**
     * Writes what the format says of the story into a draft; {@link Door} completes it. Provider
     * and id come first, so that a refusal can name them.
     *
     * @throws RefusedException where the story cannot be read
     */
    void fill(Draft draft) throws RefusedException;
  }

  private final String name;
  private final Head head;
  private final InputStream in;
  private final Door door;
  private final Consumer<Delivery> deliveries;

  Document(String name, Head head, InputStream in, Door door, Consumer<Delivery> deliveries) {
    this.name = name;
    this.head = head;
    this.in = in;
    this.door = door;
    this.deliveries = deliveries;
  }

  /** Returns the name that its sender knows it by. */
  String name() {
    return name;
  }

  /** Returns its beginning. */
  Head head() {
    return head;
  }

  /** Returns whether a text's own layout is kept, so that offsets are those of the input. */
  boolean keepsLayout() {
    return door.keepsLayout();
  }

  /** Returns its bytes from the beginning, to be read once; the caller need not close them. */
  InputStream stream() {
    return in;
  }

  /**
   * Reads the document whole.
   *
   * @param limit the most bytes that it may have
   * @throws RefusedException as EMPTY or TOO_LARGE
   */
  byte[] bytes(int limit) throws IOException, RefusedException {
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw tooLarge("this input", limit);
    }
    return bytes;
  }

  /** Returns the charset that the user names for what is not UTF-8, else the format's own. */
  Charset fallbackOr(Charset usual) {
    return door.fallback() == null ? usual : door.fallback();
  }

  /** Decodes bytes of this document as {@link Decoding} says, with the user's fallback charset. */
  String decode(byte[] bytes, Charset declared) throws RefusedException {
    return Decoding.decode(bytes, declared, door.fallback());
  }

  /**
   * Delivers one story: reads it, completes it, and hands on what came of it.
   *
   * @param place where it stands, for people: {@code feed.jsonl:12}
   * @param bytes its delivered bytes
   */
  void offer(String place, byte[] bytes, Mapping mapping) {
    Origin origin = new Origin(name, place, Sha256.of(bytes));
    Draft draft = new Draft();
    Delivery delivery;
    try {
      mapping.fill(draft);
      delivery = door.admit(draft, origin);
    } catch (RefusedException refused) {
      delivery = door.refuse(refused, draft, origin);
    } catch (RuntimeException mistake) {
      delivery = door.refuse(RefusedException.byMistake(mistake), draft, origin);
    }
    deliveries.accept(delivery);
  }

  /** Delivers a refusal of what was not read whole. */
  void refuse(String place, RefusedException why) {
    deliveries.accept(door.refuse(why, new Draft(), new Origin(name, place, null)));
  }

  /** Says that something is larger than it may be. */
  static RefusedException tooLarge(String what, int limit) {
    return new RefusedException(
        RejectionReason.TOO_LARGE,
        what + " has more than " + limit / 1024 + " KiB",
        "send each story by itself, without attachments");
  }
}
