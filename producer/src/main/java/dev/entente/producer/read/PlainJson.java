package dev.entente.producer.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.util.Locale;

/**
 * The project's own way of writing a story: {@code id}, {@code provider} and {@code body}; where
 * known {@code published}, {@code dateline}, {@code headline}, and the optional fields of {@link
 * WireStory} under their names.
 */
final class PlainJson implements JsonDialect {

  @Override
  public boolean recognises(ObjectNode object) {
    return true;
  }

  @Override
  public void fill(JsonFields fields, Draft draft) throws RefusedException {
    WireStory.Builder story = draft.story();
    story.setFormat("jsonl");
    String id = fields.text("id");
    if (id == null || id.isBlank()) {
      throw JsonFields.missing("id");
    }
    story.setStoryId(id);
    String provider = fields.text("provider");
    if (provider != null && !provider.isBlank()) {
      story.setProvider(provider);
    }
    readAction(fields, story);
    String body = fields.text("body");
    if (body == null && !draft.isWithdrawal()) {
      throw JsonFields.missing("body");
    }
    if (body != null && body.isBlank() && !draft.isWithdrawal()) {
      throw new RefusedException(
          RejectionReason.EMPTY, "the field \"body\" is empty", "send the story with its text");
    }
    story.setBody(body == null ? "" : body);
    readTimes(fields, story);
    story
        .setVersion(fields.number("version"))
        .setUrgency(urgency(fields))
        .setSlug(fields.text("slug"))
        .setHeadline(fields.text("headline"))
        .setByline(fields.text("byline"))
        .setDateline(fields.text("dateline"))
        .setLanguage(fields.text("language"))
        .setReferences(fields.texts("references"))
        .setEditorsNote(fields.text("editorsNote"));
  }

  private static void readAction(JsonFields fields, WireStory.Builder story)
      throws RefusedException {
    String action = fields.text("action");
    if (action != null) {
      try {
        story.setAction(Action.valueOf(action.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw JsonFields.badValue(
            "action", "is none of NEW, UPDATE, CORRECTION, REPEAT, HOLD, KILL");
      }
    }
  }

  private static void readTimes(JsonFields fields, WireStory.Builder story)
      throws RefusedException {
    story.setVersionTime(fields.instant("versionTime")).setEmbargo(fields.instant("embargo"));
    WireTime published = fields.time("published");
    if (published != null) {
      story.setPublished(published.day());
      // The only time that the line gives is the best there is to order its versions by.
      if (story.getVersionTime() == null) {
        story.setVersionTime(published.instant());
      }
    }
  }

  private static Integer urgency(JsonFields fields) throws RefusedException {
    Long urgency = fields.number("urgency");
    if (urgency == null) {
      return null;
    }
    if (urgency < 1 || urgency > 9) {
      throw JsonFields.badValue("urgency", "is not from 1 to 9");
    }
    return urgency.intValue();
  }
}
