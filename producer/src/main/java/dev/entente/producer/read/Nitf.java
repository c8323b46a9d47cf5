package dev.entente.producer.read;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.util.Set;

/** IPTC's NITF 3.x: one story a document, or the body of a story in NewsML. */
final class Nitf implements XmlVocabulary {

  @Override
  public Set<String> roots() {
    return Set.of("nitf");
  }

  @Override
  public void read(XmlNode root, Document document, byte[] whole) {
    document.offer(document.name(), whole, draft -> fill(root, draft));
  }

  private static void fill(XmlNode root, Draft draft) throws RefusedException {
    WireStory.Builder story = draft.story();
    story.setFormat("nitf").setBody("");
    XmlNode data = root.at("head", "docdata").orElseGet(() -> XmlNode.element("docdata"));
    XmlNode top = root.at("body", "body.head").orElseGet(() -> XmlNode.element("body.head"));
    readIdentity(data, story);
    readProvider(data, top, story);
    readStatus(data, story);
    readTimes(data, top, draft);
    story
        .setUrgency(Urgency.of(Numbers.whole(attribute(data, "urgency", "ed-urg"))))
        .setSlug(slug(data))
        .setHeadline(headline(root, top))
        .setByline(Byline.of(byline(top)))
        .setDateline(dateline(top))
        .setLanguage(
            LanguageCode.of(firstNonNull(root.attribute("baselang"), root.attribute("lang"))))
        .setEditorsNote(attribute(data, "ed-msg", "info"))
        .setBody(body(root));
  }

  /**
   * A dynamic-use key with a version names the story for good; without one it may be a mere slug,
   * and the document's id is the story's.
   */
  private static void readIdentity(XmlNode data, WireStory.Builder story) {
    String key = attribute(data, "du-key", "key");
    String version = attribute(data, "du-key", "version");
    String document = attribute(data, "doc-id", "id-string");
    if (key != null && version != null) {
      story.setStoryId(key).setVersion(Numbers.whole(version));
    } else if (document != null) {
      story.setStoryId(document);
    }
  }

  private static void readProvider(XmlNode data, XmlNode top, WireStory.Builder story) {
    String provider =
        firstNonNull(
            top.textAt("distributor"),
            data.at("del-list", "from-src")
                .map(source -> source.attribute("src-name"))
                .orElse(null),
            attribute(data, "doc-id", "regsrc"),
            attribute(data, "doc.copyright", "holder"));
    if (provider != null) {
      story.setProvider(provider);
    }
  }

  private static void readStatus(XmlNode data, WireStory.Builder story) throws RefusedException {
    Action action = PubStatus.actionOf(data.attribute("management-status"));
    if (action != null) {
      story.setAction(action);
    }
  }

  private static void readTimes(XmlNode data, XmlNode top, Draft draft) throws RefusedException {
    WireTime issue = WireTime.lenient(attribute(data, "date.issue", "norm"));
    WireTime filed =
        WireTime.lenient(
            top.at("dateline", "story.date").map(date -> date.attribute("norm")).orElse(null));
    String release = attribute(data, "date.release", "norm");
    if (release != null) {
      draft.story().setEmbargo(WireTime.parse("date.release", release).atTheLatest());
    } else if ("embargoed".equals(data.attribute("management-status"))) {
      draft.hold(); // until when is not said
    }
    WireTime stamp = issue == null ? filed : issue;
    if (stamp != null) {
      draft.story().setVersionTime(stamp.inUtcUnlessSaid());
      draft.filed(filed == null ? stamp.day() : filed.day());
    }
  }

  private static String slug(XmlNode data) {
    String keyword = data.at("key-list", "keyword").map(word -> word.attribute("key")).orElse(null);
    return firstNonNull(attribute(data, "fixture", "fix-id"), keyword);
  }

  private static String headline(XmlNode root, XmlNode top) {
    return firstNonNull(
        top.textAt("hedline", "hl1"), top.textAt("hedline"), root.textAt("head", "title"));
  }

  /** The name without the writer's title. */
  private static String byline(XmlNode top) {
    return top.at("byline")
        .map(
            byline -> {
              XmlNode name = XmlNode.element("byline");
              byline.children().stream()
                  .filter(child -> !child.name().equals("byttl"))
                  .forEach(name::add);
              return name.line();
            })
        .orElse(null);
  }

  /** The place as printed; a normalised time that some agencies print there is none. */
  private static String dateline(XmlNode top) {
    return top.at("dateline")
        .map(
            line -> {
              XmlNode printed = XmlNode.element("dateline");
              line.children().stream()
                  .filter(child -> !child.name().equals("story.date") || !isStamp(child.line()))
                  .forEach(printed::add);
              return printed.line();
            })
        .orElse(null);
  }

  private static boolean isStamp(String date) {
    return date == null || WireTime.isOne(date);
  }

  /** Returns the text of a document or of an inline one. */
  static String body(XmlNode nitf) {
    return nitf.at("body", "body.content")
        .or(() -> nitf.at("body.content"))
        .map(XmlText::of)
        .filter(text -> !text.isEmpty())
        .or(() -> nitf.at("body", "body.head", "abstract").map(XmlText::of))
        .orElse("");
  }

  private static String attribute(XmlNode data, String element, String attribute) {
    return data.at(element).map(node -> node.attribute(attribute)).orElse(null);
  }

  private static String firstNonNull(String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
