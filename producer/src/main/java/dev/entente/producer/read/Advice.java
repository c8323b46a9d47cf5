package dev.entente.producer.read;

import dev.entente.diplomacy.story.Providers;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the sender of a story that can be used might still do better. Nothing here keeps a story
 * out.
 */
public final class Advice {

  private static final int SHORT = 80;
  private static final Duration AHEAD = Duration.ofHours(1);

  private static final Pattern EMBARGO =
      Pattern.compile(
          "\\bembargo(?:ed)?\\b|\\bhold for release\\b"
              + "|\\bnot for (?:release|publication|use)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKUP =
      Pattern.compile("</?(?:p|br|div|span|b|i|a)\\b[^>]*>|&(?:amp|nbsp|quot|lt|gt|#\\d+);");

  /** UTF-8 that somebody has read as Latin-1. */
  private static final Pattern GARBLED =
      Pattern.compile("\\u00c3[\\u0080-\\u00bf]|\\u00e2\\u20ac|\\ufffd");

  private Advice() {}

  /**
   * Returns advice on a story, a sentence each without a full stop; none where all is well.
   *
   * @param now what "in the future" means
   */
  public static List<String> on(WireStory story, Instant now) {
    Objects.requireNonNull(story, "no story");
    List<String> advice = new ArrayList<>();
    onIdentity(story, advice);
    onTimes(story, now, advice);
    onText(story, advice);
    return List.copyOf(advice);
  }

  private static void onIdentity(WireStory story, List<String> advice) {
    if (story.getProvisionalId()) {
      advice.add(
          "the story has no id: one was made of day, city and slug or headline; updates,"
              + " corrections and kills are found by likeness only");
    }
    if (story.getVersion() == null && story.getVersionTime() == null) {
      advice.add(
          "the story has neither version number nor version time: which of two versions is"
              + " later hangs on marks in the headline");
    }
    if (Providers.standard().known(story.getProvider()).isEmpty()) {
      advice.add(
          "the provider \""
              + story.getProvider()
              + "\" is not in our table: check that it is always spelled like this");
    }
    boolean withdraws = story.getAction() == Action.KILL || story.getAction() == Action.HOLD;
    if (withdraws && story.getProvisionalId() && story.getReferences().isEmpty()) {
      advice.add("this takes a story back without saying which: name its number, slug or id");
    }
  }

  private static void onTimes(WireStory story, Instant now, List<String> advice) {
    if (story.getVersionTime() != null && story.getVersionTime().isAfter(now.plus(AHEAD))) {
      advice.add("the version time is in the future: check the sender's clock and time zone");
    }
    if (story.getEmbargo() == null && mentionsEmbargo(story)) {
      advice.add("the text speaks of an embargo, but no field says until when: it is NOT held");
    }
  }

  private static boolean mentionsEmbargo(WireStory story) {
    return EMBARGO.matcher(Objects.requireNonNullElse(story.getEditorsNote(), "")).find()
        || EMBARGO.matcher(Objects.requireNonNullElse(story.getHeadline(), "")).find();
  }

  private static void onText(WireStory story, List<String> advice) {
    if (story.getAction() == Action.KILL || story.getAction() == Action.HOLD) {
      return;
    }
    if (story.getHeadline() == null) {
      advice.add("the story has no headline");
    }
    if (story.getDateline() == null) {
      advice.add("no field gives a dateline; one in the text is found all the same");
    }
    if (story.getBody().length() < SHORT) {
      advice.add("the text is very short: is it the whole story?");
    }
    if (story.getTruncated()) {
      advice.add("the text was cut at 256 KiB");
    }
    if (MARKUP.matcher(story.getBody()).find()) {
      advice.add("markup is left in the text: send HTML bodies as HTML, escaped once");
    }
    if (GARBLED.matcher(story.getBody()).find()) {
      advice.add("letters are garbled: the charset that is declared is not the one that is used");
    }
  }
}
