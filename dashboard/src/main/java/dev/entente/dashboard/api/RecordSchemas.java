package dev.entente.dashboard.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/**
 * JSON Schemas of our records as {@code RecordJson} writes them, made from the Avro schemas with
 * their words: the document says what the contract says.
 */
final class RecordSchemas {

  private final ObjectNode schemas;

  private RecordSchemas(ObjectNode schemas) {
    this.schemas = schemas;
  }

  /** Adds the schemas of records, and of all that is in them, by their simple names. */
  static void addTo(ObjectNode schemas, List<Schema> records) {
    RecordSchemas made = new RecordSchemas(schemas);
    records.forEach(made::of);
  }

  private ObjectNode of(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> reference(schema, this::record);
      case ENUM -> reference(schema, this::enumeration);
      case ARRAY -> {
        ObjectNode array = type("array");
        array.set("items", of(schema.getElementType()));
        yield array;
      }
      case MAP -> type("object");
      case UNION -> union(schema);
      case STRING -> type("string");
      case BYTES, FIXED -> type("string").put("contentEncoding", "base64");
      case INT, LONG -> whole(schema.getLogicalType());
      case FLOAT, DOUBLE -> type("number");
      case BOOLEAN -> type("boolean");
      case NULL -> type("null");
    };
  }

  private ObjectNode reference(
      Schema schema, java.util.function.BiConsumer<Schema, ObjectNode> fill) {
    String name = schema.getName();
    if (!schemas.has(name)) {
      fill.accept(schema, schemas.putObject(name));
    }
    return Json.object().put("$ref", "#/components/schemas/" + name);
  }

  private void record(Schema schema, ObjectNode made) {
    made.put("description", schema.getDoc());
    made.put("type", "object");
    ArrayNode required = made.putArray("required");
    ObjectNode properties = made.putObject("properties");
    for (Schema.Field field : schema.getFields()) {
      required.add(field.name());
      ObjectNode property = of(field.schema());
      property.put("description", field.doc());
      properties.set(field.name(), property);
    }
  }

  private void enumeration(Schema schema, ObjectNode made) {
    made.put("description", schema.getDoc());
    ArrayNode symbols = made.putArray("enum");
    schema.getEnumSymbols().forEach(symbols::add);
  }

  private ObjectNode union(Schema schema) {
    ObjectNode union = Json.object();
    ArrayNode choices = union.putArray("oneOf");
    schema.getTypes().forEach(choice -> choices.add(of(choice)));
    return union;
  }

  private static ObjectNode whole(LogicalType logical) {
    if (logical == null) {
      return type("integer");
    }
    return type("string").put("format", logical.getName().equals("date") ? "date" : "date-time");
  }

  private static ObjectNode type(String name) {
    return Json.object().put("type", name);
  }
}
