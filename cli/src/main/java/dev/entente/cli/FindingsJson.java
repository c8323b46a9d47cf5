package dev.entente.cli;

import dev.entente.schemas.RecordJson;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** What was found, for machines: one JSON object whose members are the topics' own records. */
final class FindingsJson {

  private FindingsJson() {}

  /**
   * Returns the object on one line.
   *
   * @param published the publisher's summary, a JSON object
   */
  static String of(Findings findings, String published) {
    return "{\"published\":%s,\"meetings\":%s,\"relations\":%s,\"rejected\":%s,\"deadLetters\":%s}"
        .formatted(
            published,
            array(findings.meetings()),
            array(findings.relations()),
            array(findings.rejections()),
            array(findings.deadLetters()));
  }

  private static String array(List<? extends SpecificRecord> records) {
    return records.stream().map(RecordJson::line).collect(Collectors.joining(",", "[", "]"));
  }
}
