package dev.entente.producer.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * IPTC ninjs: 1.x with flat fields, 2.x with arrays of headlines and bodies, 3.x with the same in
 * camel case, and the dialect that Superdesk pushes ({@code guid} for {@code uri}, {@code
 * evolvedfrom}). Names are compared without case, since that is all that sets 3.x apart.
 */
final class Ninjs implements JsonDialect {

  private static final String ID = "uri";
  private static final String SUPERDESK_ID = "guid";

  /** One of these beside an id makes it ninjs and nothing else. */
  private static final Set<String> OWN =
      Set.of(
          "pubstatus",
          "versioncreated",
          "firstcreated",
          "type",
          "headlines",
          "bodies",
          "body_html",
          "body_xhtml",
          "body_text",
          "representationtype",
          "copyrightholder",
          "standard");

  private static final Pattern XML = Pattern.compile("(?:application|text)/(?:[\\w.]+-)?xml");
  private static final Pattern NITF =
      Pattern.compile("\\A\\s*(?:<\\?xml\\s[^>]*>\\s*)?<nitf[\\s>]");

  /** A composite may carry a text of its own. */
  private static final Set<String> TEXTS = Set.of("text", "composite", "component");

  @Override
  public boolean recognises(ObjectNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(name -> names.add(name.toLowerCase(Locale.ROOT)));
    boolean hasId = names.contains(ID) || names.contains(SUPERDESK_ID);
    return hasId && !names.contains("id") && OWN.stream().anyMatch(names::contains);
  }

  @Override
  public void fill(JsonFields given, Draft draft) throws RefusedException {
    JsonFields fields = given.ignoringCase();
    WireStory.Builder story = draft.story();
    story.setFormat(formatOf(fields)).setBody("");
    String id = first(fields, ID, SUPERDESK_ID);
    if (id == null) {
      throw JsonFields.missing(ID);
    }
    story.setStoryId(id);
    String provider = provider(fields, id);
    if (provider != null) {
      story.setProvider(provider);
    }
    NewsType.requireText(fields.text("type"), TEXTS);
    readStatus(fields, story);
    readTimes(fields, draft);
    String evolvedFrom = fields.text("evolvedfrom");
    story
        .setVersion(fields.lenientNumber("version"))
        .setUrgency(Urgency.of(fields.lenientNumber("urgency")))
        .setSlug(fields.text("slugline"))
        .setHeadline(headline(fields))
        .setByline(Byline.of(first(fields, "byline", "by")))
        .setDateline(fields.text("located"))
        .setLanguage(LanguageCode.of(fields.text("language")))
        .setReferences(evolvedFrom == null ? List.of() : List.of(evolvedFrom))
        .setEditorsNote(fields.text("ednote"))
        .setBody(body(fields));
  }

  private static String formatOf(JsonFields fields) {
    boolean arrays = fields.has("headlines") || fields.has("bodies");
    boolean camel = fields.hasAsWritten("versionCreated") || fields.hasAsWritten("pubStatus");
    return camel ? "ninjs-3" : arrays ? "ninjs-2" : "ninjs-1";
  }

  private static String first(JsonFields fields, String... names) throws RefusedException {
    for (String name : names) {
      String text = fields.text(name);
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** Who supplied it, not who owns the rights, where both are said; else the domain of its id. */
  private static String provider(JsonFields fields, String id) throws RefusedException {
    String said = first(fields, "provider", "source");
    if (said != null) {
      return said;
    }
    for (String sources : List.of("infosources", "infosource")) {
      for (JsonNode source : fields.array(sources)) {
        if (source.path("name").isTextual()) {
          return source.path("name").asText();
        }
      }
    }
    String holder = first(fields, "copyrightholder");
    return holder == null ? NewsUri.provider(id).orElse(null) : holder;
  }

  private static void readStatus(JsonFields fields, WireStory.Builder story)
      throws RefusedException {
    String status = fields.text("pubstatus");
    Action action = PubStatus.actionOf(status);
    if (action != null) {
      story.setAction(action);
    } else if (fields.text("evolvedfrom") != null) {
      story.setAction(Action.UPDATE);
    }
  }

  private static void readTimes(JsonFields fields, Draft draft) throws RefusedException {
    Instant embargo = fields.instant("embargoed");
    // From 3.1 on it has a name that says more.
    draft.story().setEmbargo(embargo == null ? fields.instant("embargoeduntil") : embargo);
    WireTime version = fields.time("versioncreated");
    WireTime first = fields.time("firstcreated");
    if (version != null) {
      draft.story().setVersionTime(version.inUtcUnlessSaid());
    }
    WireTime stamp = version == null ? first : version;
    if (stamp != null) {
      draft.filed(stamp.day());
    }
  }

  private static String headline(JsonFields fields) throws RefusedException {
    String value = value(fields.array("headlines"));
    String headline = value == null ? first(fields, "headline", "title") : value;
    return headline == null ? null : HtmlText.of(headline);
  }

  private static String body(JsonFields fields) throws RefusedException {
    String body = markedUp(bodies(fields));
    if (body == null) {
      String html = first(fields, "body_html", "body_xhtml");
      body = html == null ? first(fields, "body_text") : HtmlText.of(html);
    }
    if (body == null) {
      body = markedUp(fields.array("descriptions"));
    }
    if (body == null) {
      body = first(fields, "description_text");
    }
    return body == null ? "" : body;
  }

  /** Without those in XML of some house's own; NITF is read as such. */
  private static List<JsonNode> bodies(JsonFields fields) {
    List<JsonNode> bodies = new ArrayList<>();
    List<JsonNode> nitf = new ArrayList<>();
    for (JsonNode body : fields.array("bodies")) {
      String type = contentType(body);
      if (type.contains("nitf")) {
        nitf.add(body);
      } else if (!XML.matcher(type).matches()) {
        bodies.add(body);
      }
    }
    bodies.addAll(nitf);
    return bodies;
  }

  private static String contentType(JsonNode body) {
    String type = body.path("contentType").asText(body.path("contenttype").asText(""));
    return type.toLowerCase(Locale.ROOT);
  }

  /** The text of the main element of an array of bodies, markup removed. */
  private static String markedUp(Iterable<JsonNode> elements) throws RefusedException {
    String value = value(elements);
    if (value == null || !HtmlText.isMarkedUp(value)) {
      return value;
    }
    return NITF.matcher(value).find()
        ? Nitf.body(SafeXml.parse(SafeXml.prepare(value)))
        : HtmlText.of(value);
  }

  /** The value of the element whose role is "main", else of the first that has one. */
  private static String value(Iterable<JsonNode> elements) {
    String first = null;
    for (JsonNode element : elements) {
      String value = element.path("value").asText("");
      if (!value.isBlank()) {
        if (element.path("role").asText("").equals("main")) {
          return value;
        }
        first = first == null ? value : first;
      }
    }
    return first;
  }
}
