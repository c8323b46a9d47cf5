package dev.entente.dashboard.live;

import static dev.entente.dashboard.SampleWorld.event;
import static dev.entente.dashboard.SampleWorld.meeting;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.dashboard.SampleWorld;
import dev.entente.dashboard.api.Api;
import dev.entente.dashboard.read.Position;
import dev.entente.dashboard.read.ReadModel;
import dev.entente.dashboard.read.Store;
import dev.entente.schemas.diplomacy.Change;
import dev.entente.schemas.diplomacy.Status;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

  private static final int REMEMBERED = 20;

  private final ReadModel model = new ReadModel(Store.inMemory(), Clock.systemUTC());
  private final SampleWorld world = new SampleWorld(model);
  private final LiveFeed feed = new LiveFeed(model, Api::live, Api::live, REMEMBERED);

  /** Somebody who remembers every event, and can fall asleep. */
  private static final class Listener implements Subscriber {
    private final List<String> types = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> meetings = new ArrayList<>();
    private boolean asleep;
    private boolean ended;

    @Override
    public synchronized boolean offer(byte[] bytes) {
      if (asleep) {
        return false;
      }
      for (String line : new String(bytes, UTF_8).split("\n", -1)) {
        if (line.startsWith("event: ")) {
          types.add(line.substring(7));
        } else if (line.startsWith("id: ")) {
          ids.add(line.substring(4));
        } else if (line.contains("\"meetingId\"")) {
          meetings.add(line.replaceAll(".*\"meetingId\":\"([^\"]*)\".*", "$1"));
        }
      }
      return true;
    }

    @Override
    public synchronized void end() {
      ended = true;
    }

    synchronized List<String> meetings() {
      return List.copyOf(meetings);
    }

    synchronized List<String> types() {
      return List.copyOf(types);
    }

    synchronized Optional<Position> last() {
      return Position.parse(ids.get(ids.size() - 1));
    }

    synchronized boolean hasEnded() {
      return ended;
    }
  }

  @AfterEach
  void close() {
    feed.close();
    model.close();
  }

  @Test
  void whoComesBackIsToldWhatItMissedOnceAndInOrder() {
    Listener first = new Listener();
    feed.subscribe(first, Optional.empty());
    tell(0, 5);
    await().until(() -> first.meetings().size() == 5);
    feed.unsubscribe(first);
    tell(5, 12);

    Listener back = new Listener();
    feed.subscribe(back, first.last());
    tell(12, 15);

    await().until(() -> back.meetings().size() >= 10);
    List<String> all = new ArrayList<>(first.meetings());
    all.addAll(back.meetings());
    assertThat(all).hasSize(15).doesNotHaveDuplicates();
    assertThat(back.meetings().get(0)).isEqualTo("FJI-NOR.5");
    assertThat(back.types()).doesNotContain("resync");
  }

  @Test
  void anotherCopyGoesOnWhereTheFirstStopped() {
    Listener here = new Listener();
    feed.subscribe(here, Optional.empty());
    tell(0, 4);
    await().until(() -> here.meetings().size() == 4);

    try (ReadModel other = new ReadModel(Store.inMemory(), Clock.systemUTC());
        LiveFeed there = new LiveFeed(other, Api::live, Api::live, REMEMBERED)) {
      SampleWorld same = new SampleWorld(other);
      for (int i = 0; i < 7; i++) {
        same.tell(change(i));
      }
      Listener moved = new Listener();
      await()
          .untilAsserted(
              () -> {
                Listener tried = new Listener();
                there.subscribe(tried, here.last());
                there.unsubscribe(tried);
                assertThat(tried.meetings()).hasSize(3);
              });
      there.subscribe(moved, here.last());
      assertThat(moved.meetings()).containsExactly("FJI-NOR.4", "FJI-NOR.5", "FJI-NOR.6");
    }
  }

  @Test
  void whatIsNoLongerRememberedEndsInAResync() {
    Listener first = new Listener();
    feed.subscribe(first, Optional.empty());
    tell(0, 1);
    await().until(() -> first.meetings().size() == 1);
    tell(1, 1 + REMEMBERED + 5);
    await().until(() -> first.meetings().size() == 26);

    Listener back = new Listener();
    feed.subscribe(back, Position.parse("v0.0"));

    assertThat(back.types()).containsExactly("resync");
    assertThat(back.last()).isEqualTo(first.last());
  }

  @Test
  void anIdOfOtherTopicsEndsInAResync() {
    tell(0, 3);
    await()
        .untilAsserted(
            () -> {
              Listener stranger = new Listener();
              feed.subscribe(stranger, Position.parse("v0.999"));
              assertThat(stranger.types()).containsExactly("resync");
            });
  }

  @Test
  void oneThatDoesNotKeepUpIsDroppedAndTheOthersAreTold() {
    Listener slow = new Listener();
    Listener quick = new Listener();
    feed.subscribe(slow, Optional.empty());
    feed.subscribe(quick, Optional.empty());
    slow.asleep = true;

    tell(0, 3);

    await().until(() -> quick.meetings().size() == 3);
    assertThat(slow.hasEnded()).isTrue();
    assertThat(feed.subscribers()).isEqualTo(1);
  }

  private void tell(int from, int to) {
    for (int i = from; i < to; i++) {
      world.tell(change(i));
    }
  }

  private static dev.entente.schemas.diplomacy.MeetingEvent change(int number) {
    return event(
        Change.REPORTED,
        meeting("FJI-NOR." + number, "2026-02-01", "Suva", Status.HELD, null, "FJI", "NOR"));
  }
}
