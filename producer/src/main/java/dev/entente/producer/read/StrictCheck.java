package dev.entente.producer.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Holds deliveries against the standards that they follow: ninjs against JSON Schemas, XML against
 * what its vocabulary requires, text wires against their frame. {@link StoryReader} asks for far
 * less; what cannot be read at all is its to say, not repeated here.
 */
public final class StrictCheck {

  private static final JsonMapper JSON = new JsonMapper();

  private final Ninjs ninjs = new Ninjs();
  private final NinjsSchemas schemas;

  /**
   * Prepares.
   *
   * @param schemas what ninjs must be
   */
  public StrictCheck(NinjsSchemas schemas) {
    this.schemas = Objects.requireNonNull(schemas, "say what ninjs must be");
  }

  /**
   * Returns where an input departs from its standard, in its order; empty where it does not, or
   * follows none.
   *
   * @throws IOException where the bytes cannot be had
   */
  public List<Departure> of(Input input) throws IOException {
    Objects.requireNonNull(input, "nothing to check");
    byte[] bytes;
    try (InputStream in = input.open()) {
      bytes = in.readNBytes(Limits.DOCUMENT_BYTES);
    }
    Head head = new Head(new ByteArrayInputStream(bytes).readNBytes(Head.LENGTH));
    try {
      if (new JsonStories().recognises(head)) {
        return json(input.name(), bytes);
      }
      if (new XmlStories().recognises(head)) {
        return xml(input.name(), head, bytes);
      }
      return WireRules.broken(new String(bytes, StandardCharsets.ISO_8859_1)).stream()
          .map(wrong -> new Departure(input.name(), wrong))
          .toList();
    } catch (RefusedException | JsonProcessingException unreadable) {
      return List.of();
    }
  }

  private List<Departure> json(String name, byte[] bytes) throws IOException, RefusedException {
    List<Departure> departures = new ArrayList<>();
    String text = Decoding.decode(bytes, null, StandardCharsets.ISO_8859_1);
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(text)) {
      while (values.hasNextValue()) {
        int line = values.getCurrentLocation().getLineNr();
        if (values.nextValue() instanceof ObjectNode object && ninjs.recognises(object)) {
          String place = line > 1 ? name + ":" + line : name;
          schemas.broken(object).forEach(wrong -> departures.add(new Departure(place, wrong)));
        }
      }
    }
    return departures;
  }

  private static List<Departure> xml(String name, Head head, byte[] bytes) throws RefusedException {
    String text =
        Decoding.decode(bytes, SafeXml.declaredCharset(head), StandardCharsets.ISO_8859_1);
    return XmlRules.broken(name, SafeXml.parse(SafeXml.prepare(text)));
  }
}
