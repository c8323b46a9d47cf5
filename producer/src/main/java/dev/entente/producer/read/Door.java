package dev.entente.producer.read;

import dev.entente.diplomacy.story.Dateline;
import dev.entente.diplomacy.story.Language;
import dev.entente.diplomacy.story.MarkedHeadline;
import dev.entente.diplomacy.story.Providers;
import dev.entente.diplomacy.story.RevisionMark;
import dev.entente.diplomacy.story.Story;
import dev.entente.diplomacy.story.Zones;
import dev.entente.producer.read.ReadOptions.Purpose;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where a story comes in, whatever its format: completes what the format says of it, and refuses
 * what cannot be used.
 */
final class Door {

  private static final String REFUSED_BY = "producer";

  private final ReadOptions options;
  private final InstantSource clock;
  private final StoryDay storyDay;

  Door(ReadOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
    this.storyDay = new StoryDay(options.published());
  }

  /** Returns the charset of what is not UTF-8, or null to refuse it. */
  Charset fallback() {
    return options.fallback();
  }

  /** Returns whether a text's own layout is kept, so that offsets are those of the input. */
  boolean keepsLayout() {
    return options.purpose() == Purpose.EXTRACT;
  }

  /** Returns whether a draft takes a story back, and so needs no text and no date. */
  static boolean isWithdrawal(WireStory.Builder draft) {
    return draft.hasAction()
        && (draft.getAction() == Action.KILL || draft.getAction() == Action.HOLD);
  }

  /**
   * Completes a draft.
   *
   * @throws RefusedException where it cannot be used
   */
  Delivery admit(WireStory.Builder draft, Origin origin) throws RefusedException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    draft.setIngested(now).setSha256(origin.sha256());
    readMarks(draft);
    completeBody(draft);
    draft
        .setSlug(Text.line("slug", draft.getSlug(), Limits.ID_LENGTH))
        .setHeadline(headline(draft))
        .setByline(Text.line("byline", draft.getByline(), Limits.LINE_LENGTH))
        .setDateline(Text.line("dateline", draft.getDateline(), Limits.LINE_LENGTH))
        .setEditorsNote(Text.line("editorsNote", draft.getEditorsNote(), Limits.LINE_LENGTH));
    Story story = story(draft, origin);
    // In this order: who sends Korean is told so, not that the Korean text has no dateline.
    if (!isWithdrawal(draft)) {
      refuseForeignLanguage(story);
    }
    completeProvider(draft);
    completeDay(draft, story, now);
    completeId(draft, story, origin);
    return new Delivery.Accepted(draft.build(), origin.place());
  }

  /**
   * Returns the refusal of a story.
   *
   * @param draft what is known of it
   */
  Delivery refuse(RefusedException why, WireStory.Builder draft, Origin origin) {
    return new Delivery.Refused(
        Rejection.newBuilder()
            .setReason(why.reason())
            .setDetail(why.detail())
            .setRemedy(why.remedy())
            .setRefusedBy(REFUSED_BY)
            .setInput(origin.place())
            .setProvider(draft.hasProvider() ? draft.getProvider() : null)
            .setStoryId(draft.hasStoryId() ? draft.getStoryId() : null)
            .setSha256(origin.sha256())
            .setAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
            .build());
  }

  private void completeProvider(WireStory.Builder draft) throws RefusedException {
    String given = draft.hasProvider() ? draft.getProvider() : options.provider();
    String name = Text.line("provider", given, Limits.ID_LENGTH);
    if (name == null && options.purpose() == Purpose.PUBLISH) {
      throw new RefusedException(
          RejectionReason.MISSING_FIELD,
          "the story does not say which provider it is from",
          "name the provider with --provider, or in the story's dateline or fields");
    }
    String provider = name == null ? "unknown" : Providers.standard().spelling(name);
    if (provider.indexOf('|') >= 0) {
      throw JsonFields.badValue("provider", "has a '|'");
    }
    draft.setProvider(provider);
  }

  private void readMarks(WireStory.Builder draft) {
    String headline = draft.getHeadline();
    if (headline != null) {
      MarkedHeadline marked = MarkedHeadline.parse(headline);
      if (!marked.mark().equals(RevisionMark.NONE)) {
        WireMarks.apply(marked.mark(), draft);
      }
      if (draft.getEditorsNote() == null) {
        draft.setEditorsNote(marked.note());
      }
      if (!keepsLayout()) {
        draft.setHeadline(marked.headline());
      }
    }
    if (!draft.hasAction()) {
      boolean later = draft.getVersion() != null && draft.getVersion() > 1;
      draft.setAction(later ? Action.UPDATE : Action.NEW);
    }
  }

  private String headline(WireStory.Builder draft) throws RefusedException {
    String headline = draft.getHeadline();
    return keepsLayout() ? headline : Text.line("headline", headline, Limits.LINE_LENGTH);
  }

  private void completeBody(WireStory.Builder draft) throws RefusedException {
    String body = keepsLayout() ? draft.getBody() : Text.clean(draft.getBody());
    if (body.isBlank() && !isWithdrawal(draft)) {
      throw new RefusedException(
          RejectionReason.EMPTY, "the story has no text", "send the story with its text");
    }
    String kept = Text.cut(body, Limits.BODY_BYTES);
    draft.setBody(kept).setTruncated(kept.length() < body.length());
  }

  private void completeDay(WireStory.Builder draft, Story story, Instant now)
      throws RefusedException {
    Instant latest = now.plus(1, ChronoUnit.DAYS);
    if (draft.getVersionTime() != null && draft.getVersionTime().isAfter(latest)) {
      throw JsonFields.badValue("versionTime", "is in the future");
    }
    boolean advance = draft.getEmbargo() != null && draft.getEmbargo().isAfter(now);
    LocalDate latestDay =
        LocalDate.ofInstant(
            advance ? draft.getEmbargo().plus(1, ChronoUnit.DAYS) : latest, ZoneOffset.UTC);
    if (draft.getPublished() != null) {
      StoryDay.requireUsable(draft.getPublished(), latestDay);
      return;
    }
    Optional<LocalDate> day = storyDay.of(Zones.of(story), latestDay);
    if (day.isEmpty() && !isWithdrawal(draft) && options.purpose() == Purpose.PUBLISH) {
      throw new RefusedException(
          RejectionReason.NO_DATE,
          "the story gives no date, and none can be worked out from its text",
          "name its day with --published");
    }
    draft.setPublished(day.orElse(null));
  }

  private void completeId(WireStory.Builder draft, Story story, Origin origin)
      throws RefusedException {
    if (draft.hasStoryId()) {
      String id = Text.line("id", draft.getStoryId(), Limits.ID_LENGTH);
      if (id == null) {
        throw JsonFields.missing("id");
      }
      draft.setStoryId(id);
    } else if (options.purpose() == Purpose.EXTRACT) {
      draft.setStoryId(fileName(origin.input()));
    } else {
      String city = Zones.of(story).dateline().flatMap(Dateline::city).orElse(null);
      draft
          .setProvisionalId(true)
          .setStoryId(
              ProvisionalId.of(
                  draft.getPublished(),
                  city,
                  draft.getSlug(),
                  draft.getHeadline(),
                  draft.getBody()));
    }
  }

  private static String fileName(String input) {
    Path name = Path.of(input).getFileName();
    return name == null ? input : name.toString();
  }

  private static void refuseForeignLanguage(Story story) throws RefusedException {
    if (!Language.isEnglish(story.text())) {
      throw new RefusedException(
          RejectionReason.LANGUAGE,
          "the story is not in English",
          "send the provider's English service; other languages are not read");
    }
  }

  private static Story story(WireStory.Builder draft, Origin origin) {
    return new Story(
        origin.place(),
        draft.hasProvider() ? draft.getProvider() : null,
        draft.getPublished(),
        draft.getDateline(),
        draft.getHeadline(),
        draft.getBody());
  }
}
