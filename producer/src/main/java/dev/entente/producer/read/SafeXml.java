package dev.entente.producer.read;

import dev.entente.schemas.wire.RejectionReason;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;

/**
 * The one place where XML is parsed. The JDK's parsers read local files and expand entities unless
 * told otherwise, so no other class of ours makes one.
 *
 * <p>A document type that only names a file, as NITF and NewsML 1 have it, is passed over; one with
 * declarations is refused. HTML's named characters are understood without one.
 */
final class SafeXml {

  /** No news vocabulary nests half as deep; a document that does is out to exhaust a stack. */
  private static final int DEPTH = 64;

  private static final Pattern DECLARATION = Pattern.compile("\\A\\s*<\\?xml\\s[^>]*?\\?>");
  private static final Pattern ENCODING =
      Pattern.compile("\\A\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");
  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE\\b([^\\[>]*)([\\[>])");
  private static final Pattern ENTITY = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,30});");
  private static final Pattern XML_ENTITY = Pattern.compile("amp|lt|gt|quot|apos");

  private static final XMLInputFactory FACTORY = factory();

  private SafeXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    return factory;
  }

  /**
   * Returns the charset that a document declares, or null where it declares none that is known.
   * Names are taken as agencies write them, "utf8" included, which XML does not allow.
   */
  static Charset declaredCharset(Head head) {
    Matcher matcher = ENCODING.matcher(head.text());
    if (!matcher.find()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(matcher.group(1).strip());
      // Bytes that could be read so far are no UTF-16, whatever is said.
      return charset.name().startsWith("UTF-16") ? null : latinAsWindows(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** Who declares Latin-1 writes Windows' dashes and quotes; the rest of the two is the same. */
  private static Charset latinAsWindows(Charset charset) {
    boolean latin =
        charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
    return latin ? Charset.forName("windows-1252") : charset;
  }

  /**
   * Returns a document as text that any XML parser reads without looking anywhere else: without
   * declaration and document type, named characters in place.
   *
   * @throws RefusedException as MALFORMED where it declares entities or the like
   */
  static String prepare(String document) throws RefusedException {
    String text = DECLARATION.matcher(Text.clean(document)).replaceFirst("");
    Matcher doctype = DOCTYPE.matcher(text);
    if (doctype.find()) {
      if (doctype.group(2).equals("[")) {
        throw new RefusedException(
            RejectionReason.MALFORMED,
            "the document type has declarations of its own",
            "send the document without them: entities are not expanded");
      }
      text = text.substring(0, doctype.start()) + text.substring(doctype.end());
    }
    return ENTITY.matcher(text).replaceAll(SafeXml::character);
  }

  private static String character(MatchResult entity) {
    String name = entity.group(1);
    String character = XML_ENTITY.matcher(name).matches() ? "" : Entities.getByName(name);
    return Matcher.quoteReplacement(character.isEmpty() ? entity.group() : character);
  }

  /**
   * Parses a prepared document.
   *
   * @throws RefusedException as MALFORMED, naming line and column
   */
  static XmlNode parse(String prepared) throws RefusedException {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(prepared));
      try {
        return tree(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw malformed("it cannot be read on", e.getLocation());
    }
  }

  private static XmlNode tree(XMLStreamReader reader) throws XMLStreamException, RefusedException {
    XmlNode root = XmlNode.element("#document");
    Deque<XmlNode> open = new ArrayDeque<>();
    open.push(root);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() > DEPTH) {
            throw malformed("it is nested deeper than a story", reader.getLocation());
          }
          XmlNode element = element(reader);
          open.element().add(element);
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            open.element().add(XmlNode.text(reader.getText()));
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw malformed("it names a character that is not known", reader.getLocation());
        default -> {
          // Comments, processing instructions, the end: nothing to read.
        }
      }
    }
    return root.children().stream()
        .filter(node -> !node.name().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static XmlNode element(XMLStreamReader reader) {
    XmlNode element = XmlNode.element(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.set(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return element;
  }

  private static RefusedException malformed(String what, Location where) {
    String place =
        where == null
            ? ""
            : " at line " + where.getLineNumber() + ", column " + where.getColumnNumber();
    return new RefusedException(
        RejectionReason.MALFORMED,
        "this is not well-formed XML: " + what + place,
        "send the whole document, as the provider's system wrote it");
  }
}
