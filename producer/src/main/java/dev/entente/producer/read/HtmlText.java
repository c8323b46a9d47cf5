package dev.entente.producer.read;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an HTML or XHTML body: one line a paragraph, without scripts, pictures and their
 * captions.
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
          "head");

  /** Elements that stand beside each other in one line of print. */
  private static final Set<String> CELLS = Set.of("td", "th");

  private HtmlText() {}

  /** Returns the text; empty where there is none. Never fails: HTML has no errors. */
  static String of(String html) {
    Lines lines = new Lines();
    Jsoup.parseBodyFragment(html).body().filter(lines);
    return lines.text();
  }

  private static final class Lines implements NodeFilter {

    private final StringBuilder text = new StringBuilder();

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words.getWholeText());
      } else if (node instanceof Element element) {
        String name = element.normalName().toLowerCase(Locale.ROOT);
        if (LEFT_OUT.contains(name)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br") || name.equals("hr") || isBlock(element, name)) {
          endLine();
        } else if (CELLS.contains(name)) {
          append(" ");
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && isBlock(element, element.normalName())) {
        endLine();
      }
      return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element, String name) {
      return element.isBlock() && !CELLS.contains(name);
    }

    /** White space is one space, and none at the beginning of a line; a no-break space is one. */
    private void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean space = Character.isWhitespace(c) || c == '\u00a0';
        if (!space) {
          text.append(c);
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
          text.append(' ');
        }
      }
    }

    private void endLine() {
      trimEnd();
      if (!text.isEmpty()) {
        text.append('\n');
      }
    }

    private void trimEnd() {
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) <= ' ') {
        end--;
      }
      text.setLength(end);
    }

    String text() {
      trimEnd();
      return text.toString();
    }
  }
}
