package dev.entente.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Holds a schema against its earlier versions. */
public final class SchemaEvolution {

  private SchemaEvolution() {}

  /**
   * Returns what a new version breaks, in the order of the earlier versions; empty when nothing.
   *
   * @param current the new version
   * @param earlier every earlier version, oldest first
   * @param level what it must keep
   */
  public static List<String> problems(Schema current, List<Schema> earlier, Compatibility level) {
    Objects.requireNonNull(current, "there is no schema to check");
    List<String> problems = new ArrayList<>();
    int version = 0;
    for (Schema old : earlier) {
      version++;
      for (Incompatibility found : incompatibilities(current, old)) {
        problems.add("cannot read records of version " + version + ": " + text(found));
      }
      if (level == Compatibility.FULL_TRANSITIVE) {
        for (Incompatibility found : incompatibilities(old, current)) {
          problems.add("readers of version " + version + " cannot read it: " + text(found));
        }
      }
    }
    return List.copyOf(problems);
  }

  private static List<Incompatibility> incompatibilities(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities();
  }

  private static String text(Incompatibility found) {
    return switch (found.getType()) {
      case READER_FIELD_MISSING_DEFAULT_VALUE -> "no default for field " + found.getMessage();
      case MISSING_ENUM_SYMBOLS -> "no default for enum symbols " + found.getMessage();
      case MISSING_UNION_BRANCH, TYPE_MISMATCH, NAME_MISMATCH, FIXED_SIZE_MISMATCH ->
          found.getMessage() + " at " + found.getLocation();
    };
  }
}
