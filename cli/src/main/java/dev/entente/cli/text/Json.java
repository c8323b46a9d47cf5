package dev.entente.cli.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.schemas.RecordJson;
import java.util.Collection;
import org.apache.avro.specific.SpecificRecord;

/** Answers for machines: our records as a part of something larger. */
public final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** Returns an empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Returns a record as {@link RecordJson} writes it; null for none. */
  public static JsonNode of(SpecificRecord value) {
    if (value == null) {
      return MAPPER.nullNode();
    }
    try {
      return MAPPER.readTree(RecordJson.line(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own JSON cannot be read", e);
    }
  }

  /** Returns records as an array. */
  public static ArrayNode of(Collection<? extends SpecificRecord> values) {
    ArrayNode array = MAPPER.createArrayNode();
    values.forEach(value -> array.add(of(value)));
    return array;
  }
}
