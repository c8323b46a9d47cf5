package dev.entente.streams.link;

import static java.util.Comparator.naturalOrder;

import dev.entente.streams.state.Delivered;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A story with all that was delivered of it.
 *
 * @param id its own id: that of its earliest version
 * @param versions the deliveries that are versions of it
 * @param notes the deliveries that mean it: kills and holds
 * @param standing what they come to
 */
record Story(String id, List<Delivered> versions, List<Delivered> notes, Standing standing) {

  /** Returns the day on which it was last heard of. */
  LocalDate heard() {
    return Stream.concat(versions.stream(), notes.stream())
        .map(Delivered::getHeard)
        .max(naturalOrder())
        .orElseThrow();
  }

  /** Returns the delivery whose telling counts; none while the story is killed or on hold. */
  Optional<Delivered> inForce() {
    return standing.inForce();
  }
}
