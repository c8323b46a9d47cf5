package dev.entente.producer.read;

import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Stories framed for transmission: ANPA 1312, IPTC 7901, ZCZC … NNNN. One document may hold
 * several. They carry no ids, and their charset is Windows' or Latin-1 unless it is UTF-8.
 */
final class WireMessages implements StoryFormat {

  private static final Charset CHARSET = Charset.forName("windows-1252");

  private final List<WireLayout> layouts = List.of(new Anpa1312(), new Iptc7901(), new Zczc());

  @Override
  public boolean recognises(Head head) {
    return layouts.stream().anyMatch(layout -> layout.recognises(head.text()));
  }

  @Override
  public void read(Document document) throws IOException, RefusedException {
    WireLayout layout =
        layouts.stream()
            .filter(one -> one.recognises(document.head().text()))
            .findFirst()
            .orElseThrow();
    byte[] bytes = document.bytes(Limits.DOCUMENT_BYTES);
    List<String> messages =
        layout.messages(Decoding.decode(bytes, null, document.fallbackOr(CHARSET)));
    for (int i = 0; i < messages.size(); i++) {
      String message = messages.get(i);
      boolean only = messages.size() == 1;
      document.offer(
          only ? document.name() : document.name() + "[" + (i + 1) + "]",
          only ? bytes : Text.bytes(message),
          draft -> fill(layout, message, draft));
    }
  }

  private static void fill(WireLayout layout, String message, Draft draft) throws RefusedException {
    if (message.length() > Limits.STORY_BYTES) {
      throw Document.tooLarge("this story", Limits.STORY_BYTES);
    }
    Transmission sent = layout.read(message);
    WireStory.Builder story = draft.story();
    PlainText.fill(sent.plainText(), draft);
    story.setFormat(layout.name());
    if (!story.hasProvider() && sent.provider() != null) {
      story.setProvider(sent.provider());
    }
    if (sent.headline() != null) {
      story.setHeadline(sent.headline());
    }
    if (sent.byline() != null) {
      story.setByline(Byline.of(sent.byline()));
    }
    if (layout.slugsAreTopics()) {
      draft.slugIsTopic();
    }
    if (sent.slug() != null) {
      story.setSlug(sent.slug());
    }
    if (sent.note() != null) {
      story.setEditorsNote(sent.note());
    }
    story
        .setServiceNumber(sent.serviceNumber())
        .setUrgency(sent.urgency())
        .setVersionTime(sent.sent());
    draft.filed(sent.day());
  }
}
