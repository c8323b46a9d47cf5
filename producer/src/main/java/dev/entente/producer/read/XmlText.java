package dev.entente.producer.read;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  private static final Pattern ESCAPED_TWICE =
      Pattern.compile("&(?:#\\d{1,6}|#x[0-9A-Fa-f]{1,5}|amp|quot|apos|nbsp|lt|gt);");

  private static final Set<String> CELLS = Set.of("td", "th");

  private XmlText() {}

  /** Returns the text; markup that was escaped or stands in a CDATA section is taken for markup. */
  static String of(XmlNode body) {
    TextLines lines = new TextLines();
    append(body, lines);
    return lines
        .text()
        .lines()
        .map(line -> HtmlText.isMarkedUp(line) ? HtmlText.of(line) : line)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** Agencies escape markup, and characters twice. */
  private static void appendWords(String words, TextLines lines) {
    if (HtmlText.isMarkedUp(words) || ESCAPED_TWICE.matcher(words).find()) {
      lines.append(words.substring(0, 1).isBlank() ? " " : "");
      lines.addLines(HtmlText.of(words));
      lines.append(words.substring(words.length() - 1).isBlank() ? " " : "");
    } else {
      lines.append(words);
    }
  }

  private static void append(XmlNode node, TextLines lines) {
    if (node.words() != null) {
      appendWords(node.words(), lines);
      return;
    }
    if (LEFT_OUT.contains(node.name())) {
      return;
    }
    if (node.name().equals("br")) {
      lines.breakLine();
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
