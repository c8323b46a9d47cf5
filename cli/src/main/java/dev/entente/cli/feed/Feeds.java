package dev.entente.cli.feed;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Settings of feeds. */
final class Feeds {

  private static final List<String> TRANSPORTS = List.of("http", "folder", "rss");

  private Feeds() {}

  /** Returns the settings without those of feeds of other transports, to be added to. */
  static Map<String, String> only(String transport, Map<String, String> settings) {
    Map<String, String> rest = new TreeMap<>(settings);
    for (String other : TRANSPORTS) {
      if (!other.equals(transport)) {
        rest.keySet().removeIf(name -> name.startsWith("producer." + other + "."));
      }
    }
    return rest;
  }

  /** Adds a setting, unless it is not given. */
  static void put(Map<String, String> settings, String name, Object value) {
    if (value != null) {
      settings.put(name, value.toString());
    }
  }
}
