package dev.entente.schemas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Our records as JSON for a reader: fields in the schema's order, nulls kept, dates and times in
 * ISO 8601 (UTC), bytes in Base64, numbers and enum symbols bare.
 */
public final class RecordJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private RecordJson() {}

  /** Returns the record on one line. */
  public static String line(SpecificRecord value) {
    return write(value, false);
  }

  /** Returns the record on several lines, indented. */
  public static String indented(SpecificRecord value) {
    return write(value, true);
  }

  private static String write(SpecificRecord value, boolean indent) {
    Objects.requireNonNull(value, "there is no record to show");
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      if (indent) {
        json.useDefaultPrettyPrinter();
      }
      writeRecord(value, json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out.toString();
  }

  private static void writeRecord(SpecificRecord value, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Schema.Field field : value.getSchema().getFields()) {
      json.writeFieldName(field.name());
      writeValue(value.get(field.pos()), json);
    }
    json.writeEndObject();
  }

  private static void writeValue(Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof SpecificRecord nested) {
      writeRecord(nested, json);
    } else if (value instanceof Collection<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        writeValue(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof ByteBuffer bytes) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      json.writeBinary(copy);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Number || value instanceof Boolean) {
      json.writeRawValue(value.toString());
    } else {
      json.writeString(value.toString());
    }
  }
}
