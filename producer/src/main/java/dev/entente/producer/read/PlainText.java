package dev.entente.producer.read;

import dev.entente.diplomacy.story.WireText;
import dev.entente.diplomacy.story.Zones;
import dev.entente.schemas.wire.WireStory;
import java.io.IOException;

/**
 * One story as plain wire text: headline with its marks, byline, dateline, paragraphs, trailer.
 *
 * <p>Headline, byline and dateline become fields; the body keeps the rest as delivered, trailer
 * included, since a later reader may draw the line elsewhere. For extraction on the spot the body
 * is the whole text, so that offsets are those of the file.
 */
final class PlainText implements StoryFormat {

  @Override
  public boolean recognises(Head head) {
    return true;
  }

  @Override
  public void read(Document document) throws IOException, RefusedException {
    byte[] bytes = document.bytes(Limits.STORY_BYTES);
    document.offer(
        document.name(),
        bytes,
        draft -> {
          String text = unbroken(Text.clean(document.decode(bytes, null)));
          fill(text, draft);
          if (document.keepsLayout()) {
            draft.story().setHeadline(null).setBody(text);
          }
        });
  }

  private static String unbroken(String text) {
    int dateline = Zones.ofPlainText(text).datelineAt();
    return Paragraphs.unbroken(text, dateline < 0 ? text.indexOf('\n') + 1 : dateline);
  }

  /** Writes into a draft what a plain wire text says, paragraphs on a line each. */
  static void fill(String text, Draft draft) {
    WireText parts = WireText.parse(text);
    WireStory.Builder story = draft.story();
    story.setFormat("text");
    if (parts.provider() != null) {
      story.setProvider(parts.provider());
    }
    WireMarks.apply(parts.mark(), story);
    String trailer = parts.trailer().isEmpty() ? "" : "\n" + parts.trailer();
    story
        .setSlug(parts.slug())
        .setHeadline(parts.headline())
        .setByline(parts.byline())
        .setDateline(parts.dateline() == null ? null : parts.dateline().printed())
        .setEditorsNote(parts.editorsNote())
        .setReferences(parts.references())
        .setBody(parts.body() + trailer);
  }
}
