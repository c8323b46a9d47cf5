package dev.entente.producer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the vocabularies require of a document, so far as it concerns a story: elements and
 * attributes that must be there, and the form of times, numbers and codes. After IPTC's and the
 * feeds' own specifications; no full validation against their schemas.
 */
final class XmlRules {

  /** ISO 8601, extended, with an offset: XML Schema's dateTime, RFC 3339. */
  private static final Pattern STAMP =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)");

  /** ISO 8601, basic, the time left out or with its offset. */
  private static final Pattern BASIC =
      Pattern.compile("\\d{8}(?:T\\d{4}(?:\\d\\d)?(?:Z|[+-]\\d{4}))?");

  private static final Pattern DAY = Pattern.compile("\\d{8}");
  private static final Pattern ONE_TO_NINE = Pattern.compile("[1-9]");
  private static final Pattern ONE_TO_EIGHT = Pattern.compile("[1-8]");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:[A-Z][a-z]{2}, )?\\d{1,2} [A-Z][a-z]{2} \\d{2,4} \\d\\d:\\d\\d(?::\\d\\d)?"
              + " (?:[A-Z]{1,4}|[+-]\\d{4})");

  private static final Map<Pattern, String> WORDS =
      Map.of(
          STAMP, "a date and time with an offset, as 2026-03-06T07:30:00Z",
          BASIC, "a date, or date and time with an offset, as 20260306T073000Z",
          DAY, "a day, as 20260306",
          ONE_TO_NINE, "a number from 1 to 9",
          ONE_TO_EIGHT, "a number from 1 to 8",
          NUMBER, "a whole number",
          RFC_822, "a date and time, as Fri, 06 Mar 2026 07:30:00 GMT");

  /** One of the paths must be there, if it is required; what is there must have the form. */
  private record Rule(String paths, boolean required, Pattern form) {}

  private static Rule needs(String paths) {
    return new Rule(paths, true, null);
  }

  private static Rule needs(String paths, Pattern form) {
    return new Rule(paths, true, form);
  }

  private static Rule form(String path, Pattern form) {
    return new Rule(path, false, form);
  }

  private static final List<Rule> G2_ITEM =
      List.of(
          needs("@guid"),
          form("@version", NUMBER),
          needs("@standard", Pattern.compile("NewsML-G2")),
          needs("@standardversion", Pattern.compile("\\d+\\.\\d+")),
          form("@conformance", Pattern.compile("core|power")),
          needs("catalogRef@href|catalog"),
          needs("itemMeta/itemClass@qcode|itemMeta/itemClass@uri"),
          needs("itemMeta/provider"),
          needs("itemMeta/versionCreated", STAMP),
          form("itemMeta/firstCreated", STAMP),
          form("itemMeta/embargoed", STAMP),
          form("contentMeta/urgency", ONE_TO_NINE));

  private static final Map<String, List<Rule>> RULES =
      Map.ofEntries(
          Map.entry("newsItem", G2_ITEM),
          Map.entry("packageItem", G2_ITEM),
          Map.entry("conceptItem", G2_ITEM),
          Map.entry("knowledgeItem", G2_ITEM),
          Map.entry("planningItem", G2_ITEM),
          Map.entry("newsMessage", List.of(needs("header/sent", STAMP), needs("itemSet"))),
          Map.entry(
              "NewsML",
              List.of(needs("NewsEnvelope/DateAndTime", BASIC), needs("NewsItem/Identification"))),
          Map.entry(
              "NewsItem",
              List.of(
                  needs("Identification/NewsIdentifier/ProviderId"),
                  needs("Identification/NewsIdentifier/DateId", DAY),
                  needs("Identification/NewsIdentifier/NewsItemId"),
                  needs("Identification/NewsIdentifier/RevisionId", NUMBER),
                  needs("Identification/NewsIdentifier/RevisionId@PreviousRevision", NUMBER),
                  needs(
                      "Identification/NewsIdentifier/RevisionId@Update", Pattern.compile("[NUA]")),
                  needs("Identification/NewsIdentifier/PublicIdentifier"),
                  needs("NewsManagement/NewsItemType@FormalName"),
                  needs("NewsManagement/FirstCreated", BASIC),
                  needs("NewsManagement/ThisRevisionCreated", BASIC),
                  needs("NewsManagement/Status@FormalName"))),
          Map.entry(
              "nitf",
              List.of(
                  needs("body"),
                  form("head/docdata/urgency@ed-urg", ONE_TO_EIGHT),
                  form("head/docdata/date.issue@norm", BASIC),
                  form("head/docdata/date.release@norm", BASIC),
                  form("head/docdata/date.expire@norm", BASIC),
                  form("body/body.head/dateline/story.date@norm", BASIC))),
          Map.entry(
              "rss",
              List.of(
                  needs("@version"),
                  needs("channel/title"),
                  needs("channel/link"),
                  needs("channel/description"))),
          Map.entry("item", List.of(needs("title|description"), form("pubDate", RFC_822))),
          Map.entry("feed", List.of(needs("id"), needs("title"), needs("updated", STAMP))),
          Map.entry("entry", List.of(needs("id"), needs("title"), needs("updated", STAMP))));

  /** What holds items that have rules of their own. */
  private static final Set<String> PARENTS =
      Set.of("newsMessage", "itemSet", "NewsML", "rss", "channel", "RDF", "feed");

  private XmlRules() {}

  /** Returns what is missing or malformed in a document and in the items that it holds. */
  static List<Departure> broken(String name, XmlNode root) {
    List<Departure> broken = new ArrayList<>();
    check(root, name + " " + root.name(), broken);
    return broken;
  }

  private static void check(XmlNode node, String place, List<Departure> broken) {
    for (Rule rule : RULES.getOrDefault(node.name(), List.of())) {
      check(rule, node, place, broken);
    }
    if (!PARENTS.contains(node.name())) {
      return;
    }
    int number = 0;
    for (XmlNode child : node.children()) {
      boolean item = RULES.containsKey(child.name());
      number += item ? 1 : 0;
      if (item || PARENTS.contains(child.name())) {
        String within = place + " > " + child.name() + (item ? "[" + number + "]" : "");
        check(child, within, broken);
      }
    }
  }

  private static void check(Rule rule, XmlNode node, String place, List<Departure> broken) {
    boolean found = false;
    for (String path : rule.paths().split("\\|", -1)) {
      String value = value(node, path);
      found |= value != null;
      if (value != null
          && !value.isEmpty()
          && rule.form() != null
          && !rule.form().matcher(value).matches()) {
        String wanted = WORDS.getOrDefault(rule.form(), rule.form().pattern());
        broken.add(new Departure(place, path + " is not " + wanted));
      }
    }
    if (rule.required() && !found) {
      broken.add(new Departure(place, rule.paths().replace("|", " or ") + " is missing"));
    }
  }

  /** Returns what stands at a path, empty for an element without text, null for nothing. */
  private static String value(XmlNode node, String path) {
    int at = path.indexOf('@');
    String elements = at < 0 ? path : path.substring(0, at);
    String[] steps = elements.isEmpty() ? new String[0] : elements.split("/", -1);
    return node.at(steps)
        .map(
            found -> {
              String text = at < 0 ? found.line() : found.attribute(path.substring(at + 1));
              return text == null && at < 0 ? "" : text;
            })
        .orElse(null);
  }
}
