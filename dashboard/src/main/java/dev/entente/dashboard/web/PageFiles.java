package dev.entente.dashboard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The page's files, from the jars: ours, and those of D3 and Preact as their makers ship them. */
final class PageFiles {

  private static final String OURS = "/dev/entente/dashboard/page/";
  private static final String LIBRARIES = "/META-INF/resources/webjars/";

  /** Address to place in the jars. The libraries' versions are those of the root pom.xml. */
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "/vendor/d3-7.9.0.js", LIBRARIES + "d3/7.9.0/dist/d3.min.js",
              "/vendor/preact-10.28.0.js", LIBRARIES + "preact/10.28.0/dist/preact.min.umd.js",
              "/vendor/preact-hooks-10.28.0.js",
                  LIBRARIES + "preact/10.28.0/hooks/dist/hooks.umd.js"));

  private static final String[] PAGE = {
    "index.html",
    "style.css",
    "icon.svg",
    "countries.json",
    "shapes.json",
    "app.js",
    "ui.js",
    "data.js",
    "words.js",
    "chart.js",
    "map.js",
    "page-changed.js",
    "page-pair.js",
    "page-country.js",
    "page-world.js",
    "page-meetings.js",
    "page-meeting.js",
    "page-live.js",
    "page-feeds.js"
  };

  /** A library's address has its version, so it never changes. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private PageFiles() {}

  static void addTo(RoutesConfig routes) {
    FILES.forEach((address, place) -> add(routes, address, place, FOR_EVER));
    for (String file : PAGE) {
      add(routes, "/" + file, OURS + file, "no-cache");
    }
    add(routes, "/", OURS + "index.html", "no-cache");
  }

  private static void add(RoutesConfig routes, String address, String place, String caching) {
    byte[] bytes = read(place);
    String type = type(place);
    routes.get(
        address,
        (Context context) ->
            context.header("Cache-Control", caching).contentType(type).result(bytes));
  }

  private static byte[] read(String place) {
    try (InputStream in = PageFiles.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new IllegalStateException("the jars have no " + place);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the jars' " + place + " cannot be read", e);
    }
  }

  private static String type(String place) {
    String ending = place.substring(place.lastIndexOf('.') + 1);
    return switch (ending) {
      case "html" -> "text/html;charset=utf-8";
      case "css" -> "text/css;charset=utf-8";
      case "js" -> "text/javascript;charset=utf-8";
      case "json" -> "application/json";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalStateException("no media type is set for ." + ending);
    };
  }
}
