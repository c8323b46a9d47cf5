package dev.entente.producer.read;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.util.List;
import java.util.Set;

/** IPTC's NewsML 1.0 to 1.2, which several agencies still push: one or more news items. */
final class NewsMl1 implements XmlVocabulary {

  private static final Set<String> TEXTS = Set.of("text");

  @Override
  public Set<String> roots() {
    return Set.of("NewsML");
  }

  @Override
  public void read(XmlNode root, Document document, byte[] whole) throws RefusedException {
    List<XmlNode> items = root.all("NewsItem");
    if (items.isEmpty()) {
      throw new RefusedException(
          RejectionReason.EMPTY, "the document has no NewsItem", "send it with its items");
    }
    for (int i = 0; i < items.size(); i++) {
      XmlNode item = items.get(i);
      boolean only = items.size() == 1;
      document.offer(
          only ? document.name() : document.name() + "[" + (i + 1) + "]",
          only ? whole : Text.bytes(item.written()),
          draft -> fill(item, draft));
    }
  }

  private static void fill(XmlNode item, Draft draft) throws RefusedException {
    WireStory.Builder story = draft.story();
    story.setFormat("newsml-1").setBody("");
    XmlNode lines = first(item, "NewsLines");
    readIdentity(item, story);
    readProvider(item, story);
    XmlNode text = textContent(item);
    XmlNode management =
        item.at("NewsManagement").orElseGet(() -> XmlNode.element("NewsManagement"));
    readStatus(management, draft);
    readTimes(management, draft);
    story
        .setUrgency(Urgency.of(Numbers.whole(formalName(management, "Urgency"))))
        .setSlug(slug(item, lines))
        .setHeadline(lines.textAt("HeadLine"))
        .setByline(Byline.of(lines.textAt("ByLine")))
        .setDateline(lines.textAt("DateLine"))
        .setLanguage(LanguageCode.of(language(item)))
        .setBody(body(text));
  }

  /** Provider, day and item name a story; the revision, not part of the id, its version. */
  private static void readIdentity(XmlNode item, WireStory.Builder story) throws RefusedException {
    XmlNode id =
        item.at("Identification", "NewsIdentifier")
            .orElseGet(() -> XmlNode.element("NewsIdentifier"));
    String itemId = id.textAt("NewsItemId");
    if (itemId == null) {
      throw new RefusedException(
          RejectionReason.MISSING_FIELD,
          "the item has no NewsItemId",
          "send the item with its NewsIdentifier");
    }
    String provider = id.textAt("ProviderId");
    String day = id.textAt("DateId");
    story
        .setStoryId(
            "urn:newsml:"
                + (provider == null ? "" : provider)
                + ":"
                + (day == null ? "" : day)
                + ":"
                + itemId)
        .setVersion(Numbers.whole(id.textAt("RevisionId")));
  }

  private static void readProvider(XmlNode item, WireStory.Builder story) {
    String provider =
        item.anywhere("Provider").stream()
            .flatMap(node -> node.all("Party").stream())
            .map(party -> party.attribute("FormalName"))
            .filter(name -> name != null)
            .findFirst()
            .orElseGet(() -> item.textAt("Identification", "NewsIdentifier", "ProviderId"));
    if (provider != null) {
      story.setProvider(provider);
    }
  }

  private static void readStatus(XmlNode management, Draft draft) throws RefusedException {
    String status = formalName(management, "Status");
    Action action = PubStatus.actionOf(status);
    if (action == null && "rectify".equalsIgnoreCase(formalName(management, "Instruction"))) {
      action = Action.CORRECTION;
    }
    if (action != null) {
      draft.story().setAction(action);
    }
    if ("embargoed".equalsIgnoreCase(status)) {
      String change = management.textAt("StatusWillChange", "DateAndTime");
      if (change == null) {
        draft.hold(); // until when is not said
      } else {
        draft.story().setEmbargo(WireTime.parse("StatusWillChange", change).atTheLatest());
      }
    }
  }

  private static void readTimes(XmlNode management, Draft draft) {
    WireTime revision = WireTime.lenient(management.textAt("ThisRevisionCreated"));
    WireTime first = WireTime.lenient(management.textAt("FirstCreated"));
    if (revision != null) {
      draft.story().setVersionTime(revision.inUtcUnlessSaid());
    }
    WireTime stamp = revision == null ? first : revision;
    draft.filed(stamp == null ? null : stamp.day());
  }

  private static String slug(XmlNode item, XmlNode lines) {
    String slug = lines.textAt("SlugLine");
    return slug == null ? item.textAt("Identification", "NameLabel") : slug;
  }

  private static String language(XmlNode item) {
    return item.anywhere("Language").stream()
        .map(language -> language.attribute("FormalName"))
        .filter(name -> name != null)
        .findFirst()
        .orElse(null);
  }

  /**
   * The content that is text.
   *
   * @throws RefusedException as NOT_A_STORY where all content is something else
   */
  private static XmlNode textContent(XmlNode item) throws RefusedException {
    List<XmlNode> contents = item.anywhere("ContentItem");
    String other = null;
    for (XmlNode content : contents) {
      String type = formalName(content, "MediaType");
      if ((type == null || type.equalsIgnoreCase("Text"))
          && content.at("DataContent").isPresent()) {
        return content;
      }
      other = other == null ? type : other;
    }
    NewsType.requireText(other, TEXTS);
    return XmlNode.element("ContentItem");
  }

  private static String body(XmlNode content) {
    XmlNode data = content.at("DataContent").orElseGet(() -> XmlNode.element("DataContent"));
    return data.at("nitf").map(Nitf::body).orElseGet(() -> XmlText.of(data));
  }

  private static XmlNode first(XmlNode item, String name) {
    return item.anywhere(name).stream().findFirst().orElseGet(() -> XmlNode.element(name));
  }

  private static String formalName(XmlNode parent, String child) {
    return parent.at(child).map(node -> node.attribute("FormalName")).orElse(null);
  }
}
