package dev.entente.producer.read;

import java.util.Set;

/**
 * The text of a story's body in NITF, XHTML or NewsML: one line a paragraph, without pictures and
 * their captions, and without what repeats headline and byline.
 */
final class XmlText {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "media",
          "media-caption",
          "figure",
          "script",
          "style",
          "head",
          "header",
          "footer",
          "nav",
          "aside",
          "body.head",
          "body.end",
          "video",
          "audio",
          "iframe",
          "object",
          "embed");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "block",
          "br",
          "hr",
          "hl1",
          "hl2",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "div",
          "section",
          "article",
          "blockquote",
          "bq",
          "ul",
          "ol",
          "dl",
          "li",
          "dt",
          "dd",
          "table",
          "tr",
          "nitf-table",
          "pre",
          "body",
          "body.content",
          "note",
          "abstract");

  private static final Set<String> CELLS = Set.of("td", "th");

  private XmlText() {}

  /** Returns the text; markup that was escaped or stands in a CDATA section is taken for markup. */
  static String of(XmlNode body) {
    TextLines lines = new TextLines();
    append(body, lines);
    String text = lines.text();
    return HtmlText.isMarkedUp(text) ? HtmlText.of(text) : text;
  }

  private static void append(XmlNode node, TextLines lines) {
    if (node.words() != null) {
      lines.append(node.words());
      return;
    }
    if (LEFT_OUT.contains(node.name())) {
      return;
    }
    boolean block = BLOCKS.contains(node.name());
    if (block) {
      lines.endLine();
    } else if (CELLS.contains(node.name())) {
      lines.append(" ");
    }
    node.children().forEach(child -> append(child, lines));
    if (block) {
      lines.endLine();
    }
  }
}
