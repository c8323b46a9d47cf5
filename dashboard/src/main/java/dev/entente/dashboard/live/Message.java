package dev.entente.dashboard.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.dashboard.read.Position;
import dev.entente.dashboard.read.Where;

/**
 * One event for a browser, without its id: that depends on what the browser has seen before.
 *
 * @param where the record that it tells of
 * @param type the event's type
 * @param json its data, on one line
 */
record Message(Where where, String type, String json) {

  /** Returns the event as it goes over the wire. */
  byte[] bytes(Position seen) {
    return event(type, json, "id: " + seen + "\n");
  }

  /** Returns an event that is no record's; it has an id only to give a starting place. */
  static byte[] notice(String type, String json, Position seen) {
    return event(type, json, "id: " + seen + "\n");
  }

  /** Returns an event without an id: a browser that resumes asks for what came before it. */
  static byte[] passing(String type, String json) {
    return event(type, json, "");
  }

  private static byte[] event(String type, String json, String id) {
    return ("event: " + type + "\n" + id + "data: " + json + "\n\n").getBytes(UTF_8);
  }
}
