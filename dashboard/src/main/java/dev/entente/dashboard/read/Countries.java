package dev.entente.dashboard.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** English names of countries by ISO 3166-1 alpha-3; the page reads the same file. */
public final class Countries {

  private static final String FILE = "/dev/entente/dashboard/page/countries.json";
  private static final Map<String, String> NAMES = read();

  private Countries() {}

  /** Returns a country's name, or its code where it has none. */
  public static String nameOf(String code) {
    return NAMES.getOrDefault(code, code);
  }

  /** Returns whether there is such a country. */
  public static boolean isKnown(String code) {
    return NAMES.containsKey(code);
  }

  private static Map<String, String> read() {
    try (InputStream in = Countries.class.getResourceAsStream(FILE)) {
      Map<String, String> names = new TreeMap<>();
      for (JsonNode country : new ObjectMapper().readTree(in)) {
        names.put(country.get("code").asText(), country.get("name").asText());
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("the jar has no readable " + FILE, e);
    }
  }
}
