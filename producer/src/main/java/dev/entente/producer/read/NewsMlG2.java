package dev.entente.producer.read;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** IPTC's NewsML-G2: a news item by itself, or a message with any number of items. */
final class NewsMlG2 implements XmlVocabulary {

  private static final String ITEM = "newsItem";
  private static final String MESSAGE = "newsMessage";
  private static final Set<String> TEXTS = Set.of("text");

  /** What else comes on the same wires: packages, plans, catalogues of concepts. */
  private static final Set<String> OTHERS =
      Set.of("packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

  @Override
  public Set<String> roots() {
    Set<String> roots = new HashSet<>(OTHERS);
    roots.add(ITEM);
    roots.add(MESSAGE);
    return roots;
  }

  @Override
  public void read(XmlNode root, Document document, byte[] whole) throws RefusedException {
    if (!root.name().equals(MESSAGE)) {
      offer(root, document.name(), document, whole);
      return;
    }
    List<XmlNode> items =
        root.all("itemSet").stream()
            .flatMap(set -> set.children().stream())
            .filter(node -> node.name().equals(ITEM) || OTHERS.contains(node.name()))
            .toList();
    if (items.isEmpty()) {
      throw new RefusedException(
          RejectionReason.EMPTY, "the message has no item", "send the message with its items");
    }
    for (int i = 0; i < items.size(); i++) {
      String place = document.name() + "[" + (i + 1) + "]";
      if (items.size() == 1) {
        offer(items.get(i), document.name(), document, whole);
      } else {
        offer(items.get(i), place, document, Text.bytes(items.get(i).written()));
      }
    }
  }

  private static void offer(XmlNode item, String place, Document document, byte[] bytes) {
    document.offer(place, bytes, draft -> fill(item, draft));
  }

  private static void fill(XmlNode item, Draft draft) throws RefusedException {
    WireStory.Builder story = draft.story();
    story.setFormat("newsml-g2").setBody("");
    String id = item.attribute("guid");
    if (id == null) {
      throw new RefusedException(
          RejectionReason.MISSING_FIELD, "the item has no guid", "send the item with its guid");
    }
    story.setStoryId(id).setVersion(Numbers.whole(item.attribute("version")));
    XmlNode meta = item.at("itemMeta").orElseGet(() -> XmlNode.element("itemMeta"));
    XmlNode content = item.at("contentMeta").orElseGet(() -> XmlNode.element("contentMeta"));
    readProvider(item, meta, content, id, story);
    requireText(item, meta);
    readStatus(meta, story);
    readTimes(meta, content, draft);
    story
        .setUrgency(Urgency.of(Numbers.whole(content.textAt("urgency"))))
        .setSlug(content.textAt("slugline"))
        .setHeadline(headline(item, content, meta))
        .setByline(Byline.of(content.textAt("by")))
        .setDateline(dateline(content))
        .setLanguage(LanguageCode.of(language(item, content)))
        .setReferences(references(meta))
        .setEditorsNote(note(meta))
        .setBody(body(item, content));
  }

  private static void requireText(XmlNode item, XmlNode meta) throws RefusedException {
    if (!item.name().equals(ITEM)) {
      throw new RefusedException(
          RejectionReason.NOT_A_STORY,
          "this item is a " + item.name() + ", not a text",
          "nothing needs to be done: only texts are read");
    }
    NewsType.requireText(
        meta.at("itemClass").map(type -> type.attribute("qcode")).orElse(null), TEXTS);
  }

  private static void readProvider(
      XmlNode item, XmlNode meta, XmlNode content, String id, WireStory.Builder story) {
    String provider = meta.at("provider").map(NewsMlG2::party).orElse(null);
    if (provider == null) {
      provider = content.at("infoSource").map(NewsMlG2::party).orElse(null);
    }
    if (provider == null) {
      provider = NewsUri.provider(id).orElse(null);
    }
    if (provider == null) {
      provider = item.at("rightsInfo", "copyrightHolder").map(NewsMlG2::party).orElse(null);
    }
    if (provider != null) {
      story.setProvider(provider);
    }
  }

  /** A party by its name, else its literal, else the code without its scheme, else its address. */
  private static String party(XmlNode party) {
    String name = party.textAt("name");
    if (name == null) {
      name = party.attribute("literal");
    }
    String code = party.attribute("qcode");
    if (name == null && code != null) {
      name = code.substring(code.indexOf(':') + 1);
    }
    String uri = party.attribute("uri");
    return name == null && uri != null ? NewsUri.party(uri).orElse(null) : name;
  }

  private static void readStatus(XmlNode meta, WireStory.Builder story) throws RefusedException {
    XmlNode status = meta.at("pubStatus").orElseGet(() -> XmlNode.element("pubStatus"));
    String code =
        status.attribute("qcode") == null ? status.attribute("uri") : status.attribute("qcode");
    Action action = PubStatus.actionOf(code);
    for (XmlNode signal : meta.all("signal")) {
      String qcode = signal.attribute("qcode");
      if (action == null && qcode != null) {
        action = signalled(qcode);
      }
    }
    if (action != null) {
      story.setAction(action);
    }
  }

  private static Action signalled(String qcode) {
    return switch (qcode) {
      case "sig:update" -> Action.UPDATE;
      case "sig:correction" -> Action.CORRECTION;
      case "sig:repeat" -> Action.REPEAT;
      default -> null;
    };
  }

  private static void readTimes(XmlNode meta, XmlNode content, Draft draft)
      throws RefusedException {
    String embargo = meta.textAt("embargoed");
    if (embargo != null) {
      draft.story().setEmbargo(WireTime.parse("embargoed", embargo).atTheLatest());
    } else if (meta.at("embargoed").isPresent()) {
      draft.hold(); // an empty one is an embargo without an end
    }
    WireTime version = WireTime.lenient(meta.textAt("versionCreated"));
    if (version != null) {
      draft.story().setVersionTime(version.inUtcUnlessSaid());
      draft.filed(version.day());
    } else {
      WireTime created = WireTime.lenient(content.textAt("contentCreated"));
      draft.filed(created == null ? null : created.day());
    }
  }

  /** The headline of no role, else the first; else that of an inline NITF, else a title. */
  private static String headline(XmlNode item, XmlNode content, XmlNode meta) {
    List<XmlNode> headlines = content.all("headline");
    return headlines.stream()
        .filter(headline -> headline.attribute("role") == null)
        .findFirst()
        .or(() -> headlines.stream().findFirst())
        .or(() -> item.anywhere("hl1").stream().findFirst())
        .or(() -> meta.at("title"))
        .or(
            () ->
                item.anywhere("nitf").stream()
                    .findFirst()
                    .flatMap(nitf -> nitf.at("head", "title")))
        .map(XmlNode::line)
        .orElse(null);
  }

  private static String dateline(XmlNode content) {
    String printed = content.textAt("dateline");
    if (printed != null) {
      return printed.replaceFirst("\\s*[-–—]+\\s*$", "");
    }
    return content.at("located").map(NewsMlG2::place).orElse(null);
  }

  private static String place(XmlNode located) {
    String name = located.textAt("name");
    return name == null ? located.attribute("literal") : name;
  }

  private static String language(XmlNode item, XmlNode content) {
    String tag = content.at("language").map(language -> language.attribute("tag")).orElse(null);
    return tag == null ? item.attribute("lang") : tag;
  }

  /** The items that this one goes on from. */
  private static List<String> references(XmlNode meta) {
    List<String> references = new ArrayList<>();
    for (XmlNode link : meta.all("link")) {
      String relation = link.attribute("rel");
      String target = link.attribute("residref");
      boolean earlier =
          relation != null
              && (relation.endsWith(":evolvedFrom") || relation.endsWith(":previousVersion"));
      if (earlier && target != null) {
        references.add(target);
      }
    }
    return references;
  }

  private static String note(XmlNode meta) {
    List<String> notes =
        meta.all("edNote").stream().map(XmlNode::line).filter(line -> line != null).toList();
    String note = String.join(" / ", notes);
    return note.isEmpty() ? null : note.substring(0, Math.min(note.length(), Limits.LINE_LENGTH));
  }

  private static String body(XmlNode item, XmlNode content) {
    for (XmlNode set : item.all("contentSet")) {
      for (XmlNode inline : set.children()) {
        String text = inline(inline);
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    String description = content.textAt("description");
    return description == null ? "" : description;
  }

  private static String inline(XmlNode inline) {
    if (inline.name().equals("inlineData")) {
      return XmlText.of(inline);
    }
    if (!inline.name().equals("inlineXML")) {
      return "";
    }
    return inline.at("nitf").map(Nitf::body).orElseGet(() -> XmlText.of(inline));
  }
}
