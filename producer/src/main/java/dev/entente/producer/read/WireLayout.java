package dev.entente.producer.read;

import java.util.List;

/** One of the layouts that text wires have transmitted stories in since the teleprinter. */
interface WireLayout {

  /** Returns the layout's name, as in {@code WireStory.format}. */
  String name();

  /** Returns whether a document that begins like this is laid out so. */
  boolean recognises(String beginning);

  /**
   * Returns whether slugs name topics ("Yemen/conflict"), so that a day has several stories of one.
   */
  boolean slugsAreTopics();

  /** Returns the messages of a document, each with its frame; one at least. */
  List<String> messages(String document);

  /** Takes a message apart. Never fails: what it does not recognise is body. */
  Transmission read(String message);
}
