package dev.entente.producer.read;

import dev.entente.diplomacy.story.Language;
import dev.entente.diplomacy.story.MarkedHeadline;
import dev.entente.diplomacy.story.RevisionMark;
import dev.entente.diplomacy.story.Story;
import dev.entente.producer.read.ReadOptions.Purpose;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Where a story comes in, whatever its format: completes what the format says of it, and refuses
 * what cannot be used.
 */
final class Door {

  private static final String REFUSED_BY = "producer";

  private final ReadOptions options;
  private final InstantSource clock;
  private final StoryDay storyDay;
  private final StoryIdentity identity;

  Door(ReadOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
    this.storyDay = new StoryDay(options);
    this.identity = new StoryIdentity(options);
  }

  /** Returns the charset of what is not UTF-8, or null to refuse it. */
  Charset fallback() {
    return options.fallback();
  }

  /** Returns whether a text's own layout is kept, so that offsets are those of the input. */
  boolean keepsLayout() {
    return options.purpose() == Purpose.EXTRACT;
  }

  /**
   * Completes a draft.
   *
   * @throws RefusedException where it cannot be used
   */
  Delivery admit(Draft draft, Origin origin) throws RefusedException {
    Instant now = now();
    WireStory.Builder story = draft.story();
    story.setIngested(now).setSha256(origin.sha256());
    readMarks(story);
    completeText(draft);
    Story text = text(story, origin);
    // In this order: who sends Korean is told so, not that the Korean text has no dateline.
    if (!draft.isWithdrawal() && !Language.isEnglish(text.text())) {
      throw new RefusedException(
          RejectionReason.LANGUAGE,
          "the story is not in English",
          "send the provider's English service; other languages are not read");
    }
    identity.completeProvider(draft);
    storyDay.complete(draft, text, now);
    identity.completeId(draft, text, origin);
    return new Delivery.Accepted(story.build(), origin.place());
  }

  /**
   * Returns the refusal of a story.
   *
   * @param draft what is known of it
   */
  Delivery refuse(RefusedException why, Draft draft, Origin origin) {
    WireStory.Builder story = draft.story();
    return new Delivery.Refused(
        Rejection.newBuilder()
            .setReason(why.reason())
            .setDetail(why.detail())
            .setRemedy(why.remedy())
            .setRefusedBy(REFUSED_BY)
            .setInput(origin.place())
            .setProvider(story.hasProvider() ? Text.name(story.getProvider()) : null)
            .setStoryId(story.hasStoryId() ? Text.name(story.getStoryId()) : null)
            .setSha256(origin.sha256())
            .setAt(now())
            .build());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void readMarks(WireStory.Builder story) {
    String headline = story.getHeadline();
    if (headline != null) {
      MarkedHeadline marked = MarkedHeadline.parse(headline);
      if (!marked.mark().equals(RevisionMark.NONE)) {
        WireMarks.apply(marked.mark(), story);
      }
      if (story.getEditorsNote() == null) {
        story.setEditorsNote(marked.note());
      }
      if (!keepsLayout()) {
        story.setHeadline(marked.headline());
      }
    }
    if (!story.hasAction()) {
      boolean later = story.getVersion() != null && story.getVersion() > 1;
      story.setAction(later ? Action.UPDATE : Action.NEW);
    }
  }

  private void completeText(Draft draft) throws RefusedException {
    WireStory.Builder story = draft.story();
    if (!keepsLayout()) {
      story
          .setBody(Text.clean(story.getBody()))
          .setHeadline(Text.line("headline", story.getHeadline(), Limits.LINE_LENGTH));
    }
    story
        .setSlug(Text.line("slug", story.getSlug(), Limits.ID_LENGTH))
        .setByline(Text.line("byline", story.getByline(), Limits.LINE_LENGTH))
        .setDateline(Text.line("dateline", story.getDateline(), Limits.LINE_LENGTH))
        .setEditorsNote(Text.line("editorsNote", story.getEditorsNote(), Limits.LINE_LENGTH));
    String body = story.getBody();
    if (body.isBlank() && story.getHeadline() == null && !draft.isWithdrawal()) {
      throw new RefusedException(
          RejectionReason.EMPTY, "the story has no text", "send the story with its text");
    }
    String kept = Text.cut(body, Limits.BODY_BYTES);
    story.setBody(kept).setTruncated(kept.length() < body.length());
  }

  private static Story text(WireStory.Builder story, Origin origin) {
    return new Story(
        origin.place(), null, null, story.getDateline(), story.getHeadline(), story.getBody());
  }
}
