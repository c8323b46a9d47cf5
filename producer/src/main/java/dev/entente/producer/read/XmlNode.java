package dev.entente.producer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An element of a parsed document, or a stretch of its text. Names are local: the vocabularies that
 * are read here do not clash, and agencies are careless with namespaces.
 */
final class XmlNode {

  private final String name;
  private final String words;
  private final Map<String, String> attributes = new TreeMap<>();
  private final List<XmlNode> children = new ArrayList<>();

  private XmlNode(String name, String words) {
    this.name = name;
    this.words = words;
  }

  static XmlNode element(String name) {
    return new XmlNode(name, null);
  }

  static XmlNode text(String words) {
    return new XmlNode("", words);
  }

  void add(XmlNode child) {
    children.add(child);
  }

  void set(String attribute, String value) {
    attributes.put(attribute, value);
  }

  /** Returns the element's local name, empty for text. */
  String name() {
    return name;
  }

  /** Returns the words of a stretch of text, null for an element. */
  String words() {
    return words;
  }

  /** Returns elements and texts inside, in order. */
  List<XmlNode> children() {
    return children;
  }

  /** Returns an attribute's value, or null where it is missing or blank. */
  String attribute(String attribute) {
    String value = attributes.get(attribute);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Returns the elements of that name directly inside. */
  List<XmlNode> all(String child) {
    return children.stream().filter(node -> node.name.equals(child)).toList();
  }

  /** Returns the first element along a path of names. */
  Optional<XmlNode> at(String... path) {
    Optional<XmlNode> node = Optional.of(this);
    for (String step : path) {
      node = node.flatMap(parent -> parent.all(step).stream().findFirst());
    }
    return node;
  }

  /** Returns the elements of that name anywhere inside, in the document's order. */
  List<XmlNode> anywhere(String wanted) {
    List<XmlNode> found = new ArrayList<>();
    collect(wanted, found);
    return found;
  }

  private void collect(String wanted, List<XmlNode> found) {
    for (XmlNode child : children) {
      if (child.name.equals(wanted)) {
        found.add(child);
      }
      child.collect(wanted, found);
    }
  }

  /** Returns the text along a path of names in one line, or null where there is none. */
  String textAt(String... path) {
    return at(path).map(XmlNode::line).orElse(null);
  }

  /** Returns the text inside in one line, or null where there is none. */
  String line() {
    StringBuilder text = new StringBuilder();
    appendTo(text);
    String line = text.toString().replaceAll("[\\s\u00a0]+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  private void appendTo(StringBuilder text) {
    if (words != null) {
      text.append(words);
    }
    children.forEach(child -> child.appendTo(text));
  }

  /** Returns the element written out, so that the same element has the same bytes anywhere. */
  String written() {
    StringBuilder text = new StringBuilder();
    write(text);
    return text.toString();
  }

  private void write(StringBuilder text) {
    if (words != null) {
      text.append(words.replace("&", "&amp;").replace("<", "&lt;"));
      return;
    }
    text.append('<').append(name);
    attributes.forEach(
        (attribute, value) ->
            text.append(' ')
                .append(attribute)
                .append("=\"")
                .append(value.replace("&", "&amp;").replace("\"", "&quot;"))
                .append('"'));
    text.append('>');
    children.forEach(child -> child.write(text));
    text.append("</").append(name).append('>');
  }
}
