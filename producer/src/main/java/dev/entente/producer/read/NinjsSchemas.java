package dev.entente.producer.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What ninjs must be: JSON Schemas by version. Ours, one for each generation, hold a story's own
 * fields to the standard; IPTC's, which hold everything to it, can be had from them and given as a
 * folder. Nothing is fetched from anywhere.
 */
public final class NinjsSchemas {

  private static final JsonMapper JSON = new JsonMapper();

  /** {@code …/ninjs-schema_2.1.json}, as IPTC names its schemas in their ids. */
  private static final Pattern ID = Pattern.compile("ninjs-schema_(\\d+)\\.(\\d+)\\.json");

  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");

  /** Draft 3 is no language that our validator knows; ninjs 1.1 holds all of 1.0. */
  private static final String TOO_OLD = "draft-03";

  /** What IPTC's schemas name and nobody needs: the shape of a place on the map. */
  private static final Map<String, String> ELSEWHERE =
      Map.of("https://geojson.org/schema/GeoJSON.json", "{}");

  private final NavigableMap<Integer, Schema> byVersion;

  private NinjsSchemas(NavigableMap<Integer, Schema> byVersion) {
    this.byVersion = byVersion;
  }

  /** Returns the schemas that come with the program: ninjs 1, 2 and 3. */
  public static NinjsSchemas ours() {
    NavigableMap<Integer, Schema> schemas = new TreeMap<>();
    for (int generation = 1; generation <= 3; generation++) {
      String name = "ninjs-" + generation + ".schema.json";
      try (InputStream in = NinjsSchemas.class.getResourceAsStream(name)) {
        JsonNode schema = JSON.readTree(Objects.requireNonNull(in, name + " is missing"));
        schemas.put(generation * 100, registry().getSchema(schema));
      } catch (IOException e) {
        throw new UncheckedIOException(name + " is part of the program", e);
      }
    }
    return new NinjsSchemas(schemas);
  }

  /**
   * Reads IPTC's schemas, as they publish them, from a folder.
   *
   * @throws IOException where the folder cannot be read
   * @throws IllegalArgumentException where it has none that can be used
   */
  public static NinjsSchemas in(Path folder) throws IOException {
    Objects.requireNonNull(folder, "say where the schemas are");
    NavigableMap<Integer, Schema> schemas = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (file.toString().endsWith(".json")) {
          add(file, schemas);
        }
      }
    }
    if (schemas.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no ninjs schema in "
              + folder
              + ": put IPTC's there (ninjs-schema_2.1.json and the like)");
    }
    return new NinjsSchemas(schemas);
  }

  private static void add(Path file, Map<Integer, Schema> schemas) throws IOException {
    JsonNode schema;
    try {
      schema = JSON.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is no JSON: " + e.getOriginalMessage(), e);
    }
    Matcher id = ID.matcher(schema.path("$id").asText(schema.path("id").asText("")));
    if (id.find() && !schema.path("$schema").asText("").contains(TOO_OLD)) {
      schemas.put(number(id), registry().getSchema(schema));
    }
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(ELSEWHERE));
  }

  private static int number(Matcher version) {
    return Integer.parseInt(version.group(1)) * 100 + Integer.parseInt(version.group(2));
  }

  /** Returns what is wrong with a ninjs object, a sentence each without a full stop. */
  List<String> broken(ObjectNode object) {
    int version = versionOf(object);
    Map.Entry<Integer, Schema> schema = byVersion.floorEntry(version);
    if (schema == null || schema.getKey() / 100 != version / 100) {
      schema = byVersion.ceilingEntry(version / 100 * 100);
    }
    if (schema == null || schema.getKey() / 100 != version / 100) {
      return List.of("there is no schema of ninjs " + version / 100 + " to hold it against");
    }
    List<String> broken = new ArrayList<>();
    schema
        .getValue()
        .validate(
            object, context -> context.executionConfig(how -> how.formatAssertionsEnabled(true)))
        .forEach(error -> broken.add(error.getInstanceLocation() + ": " + error.getMessage()));
    return broken;
  }

  /**
   * Returns 201 for 2.1: as the object says, else the last of the generation that it looks like.
   */
  private static int versionOf(ObjectNode object) {
    for (String standard : List.of("standard", "$standard")) {
      String said = object.path(standard).path("version").asText("");
      Matcher version = VERSION.matcher(said.isEmpty() ? idOf(object.path(standard)) : said);
      if (version.find()) {
        return number(version);
      }
    }
    int generation =
        object.has("versionCreated") || object.has("pubStatus") || object.has("infoSources")
            ? 3
            : object.has("bodies") || object.has("headlines") || object.has("infosources") ? 2 : 1;
    return generation * 100 + 99;
  }

  private static String idOf(JsonNode standard) {
    Matcher id = ID.matcher(standard.path("schema").asText(""));
    return id.find() ? id.group(1) + "." + id.group(2) : "";
  }
}
