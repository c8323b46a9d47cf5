package dev.entente.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.cli.cluster.TopicContents;
import dev.entente.schemas.RecordJson;
import dev.entente.schemas.Topics;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.RelationState;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/**
 * The two tables that a run makes of the stories: by the law, a function of the stories alone.
 *
 * @param meetings by id, sorted
 * @param relations by pair, sorted
 */
public record Tables(Map<String, Meeting> meetings, Map<String, RelationState> relations) {

  public Tables {
    meetings = new TreeMap<>(meetings);
    relations = new TreeMap<>(relations);
  }

  /** Reads the tables of a set of topics. */
  public static Tables read(TopicContents contents, Topics topics) {
    return new Tables(
        contents.latest(topics.meetings()).stream()
            .collect(Collectors.toMap(Meeting::getMeetingId, Function.identity())),
        contents.latest(topics.relations()).stream()
            .collect(Collectors.toMap(RelationState::getPair, Function.identity())));
  }

  /** Returns SHA-256 over both, every field of every record in the order of the keys; hex. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      meetings.forEach((id, meeting) -> add(digest, id, meeting));
      relations.forEach((pair, state) -> add(digest, pair, state));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, String key, SpecificRecord value) {
    digest.update((key + "\n" + RecordJson.line(value) + "\n").getBytes(UTF_8));
  }
}
