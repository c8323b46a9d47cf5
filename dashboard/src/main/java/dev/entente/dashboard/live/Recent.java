package dev.entente.dashboard.live;

import dev.entente.dashboard.read.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The latest messages, from which a browser that was away is told what it missed. */
final class Recent {

  private final int limit;
  private final Deque<Message> messages = new ArrayDeque<>();

  /** Up to here messages have been forgotten. */
  private Position forgotten = Position.START;

  Recent(int limit) {
    this.limit = limit;
  }

  void add(Message message) {
    messages.addLast(message);
    if (messages.size() > limit) {
      forgotten = forgotten.after(messages.removeFirst().where());
    }
  }

  void clear() {
    messages.clear();
    forgotten = Position.START;
  }

  /**
   * Returns what came after a position, in order.
   *
   * @param newest how far the topics have been read
   * @return nothing where some of it has been forgotten, or the position is not of these topics
   */
  Optional<List<Message>> after(Position seen, Position newest) {
    boolean gap =
        forgotten.offsets().entrySet().stream()
            .anyMatch(slot -> seen.offsetOf(slot.getKey()) < slot.getValue());
    boolean foreign =
        seen.offsets().entrySet().stream()
            .anyMatch(slot -> newest.offsetOf(slot.getKey()) < slot.getValue());
    if (gap || foreign) {
      return Optional.empty();
    }
    List<Message> missed = new ArrayList<>();
    for (Message message : messages) {
      if (!seen.covers(message.where())) {
        missed.add(message);
      }
    }
    return Optional.of(missed);
  }
}
