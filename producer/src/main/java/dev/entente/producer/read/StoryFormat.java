package dev.entente.producer.read;

import java.io.IOException;

/**
 * One way in which newsrooms write stories down. A format is told by its content, never by a name.
 */
interface StoryFormat {

  /** Returns whether a document that begins like this is of this format. */
  boolean recognises(Head head);

  /**
   * Reads all stories of a document and offers each to it. A story that cannot be used is refused
   * on its own; the others go on.
   *
   * @throws RefusedException where nothing, or nothing more, of the document can be read
   * @throws IOException where its bytes cannot be had
   */
  void read(Document document) throws IOException, RefusedException;
}
