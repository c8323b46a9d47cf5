package dev.entente.producer.read;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** IPTC's NewsML 1.0 to 1.2, which several agencies still push: one or more news items. */
final class NewsMl1 implements XmlVocabulary {

  private static final Set<String> TEXTS = Set.of("text");

  /** Roles of the component that is the story, in small letters. */
  private static final Set<String> MAIN = Set.of("main", "body", "main text", "text", "story");

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
    XmlNode lines = newsLines(item);
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
        .setDateline(dateline(lines))
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

  /** The lines with the headline: a package may begin with lines about itself. */
  private static XmlNode newsLines(XmlNode item) {
    List<XmlNode> all = item.anywhere("NewsLines");
    return all.stream()
        .filter(lines -> lines.textAt("HeadLine") != null)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElseGet(() -> XmlNode.element("NewsLines"));
  }

  /** A place, perhaps with a day; some print the day alone. */
  private static String dateline(XmlNode lines) {
    String dateline = lines.textAt("DateLine");
    return dateline != null && dateline.chars().anyMatch(Character::isLetter) ? dateline : null;
  }

  /**
   * The content that is the text: that of a component whose role says so, else the first whose role
   * says nothing else.
   *
   * @throws RefusedException as NOT_A_STORY where all content is something else
   */
  private static XmlNode textContent(XmlNode item) throws RefusedException {
    List<XmlNode> texts = new ArrayList<>();
    List<XmlNode> besides = new ArrayList<>();
    collectTexts(item, null, texts, besides);
    if (!texts.isEmpty()) {
      return texts.get(0);
    }
    if (!besides.isEmpty()) {
      return besides.get(0);
    }
    String other =
        item.anywhere("ContentItem").stream()
            .map(content -> formalName(content, "MediaType"))
            .filter(type -> type != null)
            .findFirst()
            .orElse(null);
    NewsType.requireText(other, TEXTS);
    return XmlNode.element("ContentItem");
  }

  /**
   * Sorts textual contents: the text first of all where its role says so, and what is beside it.
   */
  private static void collectTexts(
      XmlNode node, String role, List<XmlNode> texts, List<XmlNode> besides) {
    for (XmlNode child : node.children()) {
      if (child.name().equals("NewsComponent")) {
        String own = formalName(child, "Role");
        collectTexts(child, own == null ? role : own, texts, besides);
      } else if (child.name().equals("ContentItem") && isText(child)) {
        if (role == null) {
          texts.add(child);
        } else if (MAIN.contains(role.toLowerCase(Locale.ROOT))) {
          texts.add(0, child);
        } else {
          besides.add(child);
        }
      }
    }
  }

  private static boolean isText(XmlNode content) {
    String type = formalName(content, "MediaType");
    boolean style =
        "css".equalsIgnoreCase(formalName(content, "Format"))
            || "text/css".equalsIgnoreCase(formalName(content, "MimeType"));
    return (type == null || type.equalsIgnoreCase("Text"))
        && content.at("DataContent").isPresent()
        && !style;
  }

  private static String body(XmlNode content) {
    XmlNode data = content.at("DataContent").orElseGet(() -> XmlNode.element("DataContent"));
    return data.at("nitf").map(Nitf::body).orElseGet(() -> XmlText.of(data));
  }

  private static String formalName(XmlNode parent, String child) {
    return parent.at(child).map(node -> node.attribute("FormalName")).orElse(null);
  }
}
