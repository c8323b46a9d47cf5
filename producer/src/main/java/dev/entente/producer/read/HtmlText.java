package dev.entente.producer.read;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an HTML or XHTML body: one line a paragraph, without scripts, pictures with their
 * captions, and page heads, which repeat headline and byline.
 */
final class HtmlText {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "figure",
          "audio",
          "video",
          "form",
          "button",
          "select",
          "textarea",
          "head",
          "title",
          "header",
          "footer",
          "nav",
          "aside");

  /** Elements that stand beside each other in one line of print. */
  private static final Set<String> CELLS = Set.of("td", "th");

  private HtmlText() {}

  /** Returns the text; empty where there is none. Never fails: HTML has no errors. */
  static String of(String html) {
    Visitor visitor = new Visitor();
    Jsoup.parseBodyFragment(html).body().filter(visitor);
    return visitor.lines.text();
  }

  /** Returns whether a text that may be plain has the marks of HTML. */
  static boolean isMarkedUp(String text) {
    return text.contains("</") || text.contains("/>") || text.contains("<br>");
  }

  private static final class Visitor implements NodeFilter {

    private final TextLines lines = new TextLines();

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        lines.append(words.getWholeText());
      } else if (node instanceof Element element) {
        String name = element.normalName();
        if (LEFT_OUT.contains(name)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
          lines.breakLine();
        } else if (isBlock(element)) {
          lines.endLine();
        } else if (CELLS.contains(name)) {
          lines.append(" ");
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && isBlock(element)) {
        lines.endLine();
      }
      return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element) {
      return element.isBlock() && !CELLS.contains(element.normalName());
    }
  }
}
