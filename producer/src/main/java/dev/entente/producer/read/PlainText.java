package dev.entente.producer.read;

import dev.entente.diplomacy.story.WireText;
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
    document.offer(document.name(), bytes, draft -> fill(document, bytes, draft.story()));
  }

  private static void fill(Document document, byte[] bytes, WireStory.Builder story)
      throws RefusedException {
    String text = Text.clean(document.decode(bytes, null));
    WireText parts = WireText.parse(text);
    story.setFormat("text");
    if (parts.provider() != null) {
      story.setProvider(parts.provider());
    }
    WireMarks.apply(parts.mark(), story);
    story
        .setSlug(parts.slug())
        .setByline(parts.byline())
        .setDateline(parts.dateline() == null ? null : parts.dateline().printed())
        .setEditorsNote(parts.editorsNote())
        .setReferences(parts.references());
    if (document.keepsLayout()) {
      story.setBody(text);
    } else {
      String trailer = parts.trailer().isEmpty() ? "" : "\n" + parts.trailer();
      story.setHeadline(parts.headline()).setBody(parts.body() + trailer);
    }
  }
}
