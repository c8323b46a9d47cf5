package dev.entente.producer.read;

/** How much of anything is taken in, so that no input can exhaust memory or a topic. */
final class Limits {

  /**
   * The most bytes that one delivered story may have: 1 MiB. A long wire story has 20 KB, and a
   * record on Kafka has 1 MiB by default; whatever is larger is no story but a mistake.
   */
  static final int STORY_BYTES = 1 << 20;

  /** The most bytes of UTF-8 of a story's body that are kept: 256 KiB; the rest is cut. */
  static final int BODY_BYTES = 256 << 10;

  /** The most bytes of a document that holds several stories, such as a feed: 16 MiB. */
  static final int DOCUMENT_BYTES = 16 << 20;

  /** The most characters of an id, a provider, a slug, a reference. */
  static final int ID_LENGTH = 512;

  /** The most characters of a headline, a dateline, a byline, an editor's note. */
  static final int LINE_LENGTH = 4096;

  private Limits() {}
}
