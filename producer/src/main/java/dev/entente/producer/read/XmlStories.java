package dev.entente.producer.read;

import dev.entente.schemas.wire.RejectionReason;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Stories in XML of any vocabulary that we know: told by the root element. */
final class XmlStories implements StoryFormat {

  private static final Pattern XML =
      Pattern.compile(
          "\\A(?:<\\?xml\\s|<!--|<!DOCTYPE\\s+(?!html)|<(?:[\\w-]+:)?[A-Za-z][\\w.-]*(?:[\\s>/]|\\z))");

  private static final Pattern HTML =
      Pattern.compile("\\A(?:<!DOCTYPE\\s+html\\b|<html\\b)", Pattern.CASE_INSENSITIVE);

  private final List<XmlVocabulary> vocabularies =
      List.of(new NewsMlG2(), new Nitf(), new NewsMl1());

  @Override
  public boolean recognises(Head head) {
    return XML.matcher(head.text()).find() && !HTML.matcher(head.text()).find();
  }

  @Override
  public void read(Document document) throws IOException, RefusedException {
    byte[] bytes = document.bytes(Limits.DOCUMENT_BYTES);
    String text = document.decode(bytes, SafeXml.declaredCharset(document.head()));
    String prepared = SafeXml.prepare(text);
    XmlNode root = SafeXml.parse(prepared);
    if (Feeds.ROOTS.contains(root.name())) {
      Feeds.read(prepared, document);
      return;
    }
    for (XmlVocabulary vocabulary : vocabularies) {
      if (vocabulary.roots().contains(root.name())) {
        vocabulary.read(root, document, bytes);
        return;
      }
    }
    throw new RefusedException(
        RejectionReason.MALFORMED,
        "this is XML, but of no news vocabulary that is known: its root is "
            + Text.name(root.name()),
        "send NewsML-G2, NewsML 1, NITF, RSS or Atom");
  }
}
