package dev.entente.producer.read;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * RSS and Atom feeds, which ROME reads: each entry is a story.
 *
 * <p>ROME parses once more what {@link SafeXml} has passed, so that no document type and no nesting
 * without end reaches its parser.
 */
final class Feeds {

  /** The roots of RSS 0.9x and 2.0, RSS 1.0, Atom. */
  static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

  private Feeds() {}

  /**
   * Reads all entries of a feed and offers each to its document.
   *
   * @param prepared the document as {@link SafeXml#prepare} returns it
   * @throws RefusedException as MALFORMED where ROME takes it for no feed
   */
  static void read(String prepared, Document document) throws RefusedException {
    SyndFeed feed;
    try {
      SyndFeedInput input = new SyndFeedInput(false, Locale.US);
      input.setAllowDoctypes(false);
      feed = input.build(new StringReader(prepared));
    } catch (FeedException | IllegalArgumentException e) {
      throw new RefusedException(
          RejectionReason.MALFORMED,
          "this is XML with the root of a feed, but no RSS or Atom that can be read",
          "send the feed as its publisher's system wrote it");
    }
    List<SyndEntry> entries = feed.getEntries();
    if (entries.isEmpty()) {
      throw new RefusedException(
          RejectionReason.EMPTY, "the feed has no entry", "nothing needs to be done");
    }
    for (int i = 0; i < entries.size(); i++) {
      SyndEntry entry = entries.get(i);
      document.offer(
          document.name() + "[" + (i + 1) + "]",
          Text.bytes(written(entry)),
          draft -> fill(feed, entry, draft));
    }
  }

  private static void fill(SyndFeed feed, SyndEntry entry, Draft draft) {
    WireStory.Builder story = draft.story();
    story.setFormat(feed.getFeedType().startsWith("atom") ? "atom" : "rss");
    String id = firstNonBlank(entry.getUri(), entry.getLink());
    if (id != null) {
      story.setStoryId(id);
    }
    draft.feedName(feed.getTitle());
    Date stamp = entry.getUpdatedDate() == null ? entry.getPublishedDate() : entry.getUpdatedDate();
    if (stamp != null) {
      Instant instant = stamp.toInstant();
      story.setVersionTime(instant);
      draft.filed(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
    story
        .setHeadline(entry.getTitle() == null ? null : HtmlText.of(entry.getTitle()))
        .setByline(Byline.of(entry.getAuthor()))
        .setLanguage(LanguageCode.of(feed.getLanguage()))
        .setBody(HtmlText.of(body(entry)));
  }

  /** The longest of what the entry has: a feed may give a summary beside the text. */
  private static String body(SyndEntry entry) {
    String body = entry.getDescription() == null ? "" : value(entry.getDescription());
    for (SyndContent content : entry.getContents()) {
      String value = value(content);
      body = value.length() > body.length() ? value : body;
    }
    return body;
  }

  private static String value(SyndContent content) {
    return content.getValue() == null ? "" : content.getValue();
  }

  /** What sets one version of an entry apart from another. */
  private static String written(SyndEntry entry) {
    return String.join(
        "\n",
        String.valueOf(entry.getUri()),
        String.valueOf(
            entry.getUpdatedDate() == null ? entry.getPublishedDate() : entry.getUpdatedDate()),
        String.valueOf(entry.getTitle()),
        body(entry));
  }

  private static String firstNonBlank(String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }
}
