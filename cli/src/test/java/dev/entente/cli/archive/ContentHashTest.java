package dev.entente.cli.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  private static final byte[] VALUE = {0, 0, 0, 0, 7, 42};
  private static final Header HEADER = new RecordHeader("ce_id", "1".getBytes(UTF_8));

  @Test
  void orderPartitionAndOffsetDoNotCount() {
    ArchivedRecord one = record(0, 1, "a", VALUE);
    ArchivedRecord other = record(0, 2, "b", null);

    assertThat(hash(true, one, other))
        .isEqualTo(hash(true, record(5, 9, "b", null), record(3, 0, "a", VALUE)));
  }

  @Test
  void aSchemasIdDoesNotCountButTheValueDoes() {
    byte[] renumbered = {0, 0, 0, 1, 1, 42};
    byte[] other = {0, 0, 0, 0, 7, 43};

    assertThat(hash(true, record(0, 0, "a", renumbered)))
        .isEqualTo(hash(true, record(0, 0, "a", VALUE)));
    assertThat(hash(true, record(0, 0, "a", other)))
        .isNotEqualTo(hash(true, record(0, 0, "a", VALUE)));
    assertThat(hash(false, record(0, 0, "a", renumbered)))
        .isNotEqualTo(hash(false, record(0, 0, "a", VALUE)));
  }

  @Test
  void aTombstoneIsNotAnEmptyValueAndTwiceIsNotOnce() {
    assertThat(hash(true, record(0, 0, "a", null)))
        .isNotEqualTo(hash(true, record(0, 0, "a", new byte[0])));
    assertThat(hash(true, record(0, 0, "a", null), record(0, 1, "a", null)))
        .isNotEqualTo(hash(true, record(0, 0, "a", null)));
  }

  private static String hash(boolean schemaIds, ArchivedRecord... records) {
    ContentHash hash = new ContentHash(schemaIds);
    for (ArchivedRecord record : records) {
      hash.add(record);
    }
    return hash.hex();
  }

  private static ArchivedRecord record(int partition, long offset, String key, byte[] value) {
    return new ArchivedRecord(
        partition, offset, 1_000, key.getBytes(UTF_8), value, List.of(HEADER));
  }
}
