package dev.entente.producer.read;

import dev.entente.schemas.wire.RejectionReason;
import java.util.Locale;
import java.util.Set;

/** What kind of thing a news item is. Pictures, videos and diary entries come on the same wires. */
final class NewsType {

  private static final Set<String> OTHERS =
      Set.of(
          "picture",
          "photo",
          "graphic",
          "audio",
          "video",
          "animated",
          "event",
          "planning",
          "package",
          "remote");

  private NewsType() {}

  /**
   * Refuses an item that is known not to be a text.
   *
   * @param type as written, with or without the scheme's prefix ("ninat:picture"), or null
   * @param texts the format's names for texts; an unknown name passes, its text will tell
   * @throws RefusedException as NOT_A_STORY
   */
  static void requireText(String type, Set<String> texts) throws RefusedException {
    if (type == null) {
      return;
    }
    String code = type.strip().toLowerCase(Locale.ROOT);
    String name = code.substring(code.lastIndexOf(':') + 1);
    if (!texts.contains(name) && OTHERS.contains(name)) {
      throw new RefusedException(
          RejectionReason.NOT_A_STORY,
          "this item is of the type " + name + ", not a text",
          "nothing needs to be done: only texts are read");
    }
  }
}
