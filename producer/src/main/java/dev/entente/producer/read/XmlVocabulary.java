package dev.entente.producer.read;

import java.util.Set;

/** One XML vocabulary for news. */
interface XmlVocabulary {

  /** Returns the local names of root elements that are this vocabulary's. */
  Set<String> roots();

  /**
   * Reads all stories of a document and offers each to it.
   *
   * @param root the document's root element
   * @param whole the delivered bytes
   * @throws RefusedException where nothing of it can be read
   */
  void read(XmlNode root, Document document, byte[] whole) throws RefusedException;
}
