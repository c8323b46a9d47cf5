package dev.entente.producer.http;

import dev.entente.producer.feed.Intake;
import dev.entente.producer.feed.Outcome;
import dev.entente.producer.feed.Receipt;
import dev.entente.producer.read.Delivery;
import dev.entente.producer.read.Input;
import dev.entente.producer.read.ReadOptions;
import dev.entente.producer.read.StoryReader;
import dev.entente.producer.spool.SpoolException;
import dev.entente.producer.spool.SpoolFullException;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** What is done with the body of a request whose sender is known. */
final class PushDesk {

  private static final String FEED_PREFIX = "http/";

  private final Intake intake;
  private final Charset fallback;
  private final InstantSource clock;

  PushDesk(Intake intake, Charset fallback, InstantSource clock) {
    this.intake = intake;
    this.fallback = fallback;
    this.clock = clock;
  }

  /** Returns the name of a publisher's feed. */
  static String feed(Publisher publisher) {
    return FEED_PREFIX + publisher.name();
  }

  /**
   * Takes all stories of a body in, or none.
   *
   * @param itemsOtherThanText whether a picture or a diary entry is answered as received: Superdesk
   *     pushes all that it has, and would repeat what is refused
   * @return a receipt for each, at least one of them no rejection
   * @throws Problem.Answered where nothing of it is taken
   */
  List<Receipt> take(Publisher publisher, byte[] body, boolean itemsOtherThanText) {
    List<Delivery> deliveries = read(publisher, body);
    deliveries.forEach(delivery -> requireAllowed(publisher, delivery));
    List<Receipt> receipts = durably(publisher, deliveries);
    Optional<Rejection> first = firstRejection(receipts);
    boolean allRejected =
        receipts.stream().allMatch(receipt -> receipt.outcome() == Outcome.REJECTED);
    if (allRejected && first.isPresent()) {
      Rejection rejection = first.get();
      if (!itemsOtherThanText || rejection.getReason() != RejectionReason.NOT_A_STORY) {
        throw problem(rejection).thrown();
      }
    }
    return receipts;
  }

  private List<Delivery> read(Publisher publisher, byte[] body) {
    ReadOptions options =
        new ReadOptions(ReadOptions.Purpose.PUBLISH, publisher.onlyProvider(), null, fallback);
    List<Delivery> deliveries = new ArrayList<>();
    try {
      new StoryReader(options, clock).read(Input.ofBytes(feed(publisher), body), deliveries::add);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    }
    return deliveries;
  }

  private static void requireAllowed(Publisher publisher, Delivery delivery) {
    if (delivery instanceof Delivery.Accepted accepted && !publisher.maySend(accepted.story())) {
      WireStory story = accepted.story();
      String action = story.getAction().name().toLowerCase(java.util.Locale.ROOT);
      throw Problem.of(
              Problem.Kind.NOT_ALLOWED,
              "this sender may not send a story (%s) of the provider %s"
                  .formatted(action, story.getProvider()),
              "name the provider that the key is for, or have the key's rights changed")
          .thrown();
    }
  }

  private List<Receipt> durably(Publisher publisher, List<Delivery> deliveries) {
    try {
      return intake.take(feed(publisher), deliveries);
    } catch (SpoolFullException | SpoolException e) {
      throw unavailable(e.getMessage()).thrown();
    }
  }

  /** Retries are spread out, so that all senders do not come back in one second. */
  static Problem unavailable(String why) {
    return new Problem(
        Problem.Kind.UNAVAILABLE,
        why,
        "send it again after the time in Retry-After; nothing of it was taken in",
        ThreadLocalRandom.current().nextInt(5, 31));
  }

  private static Optional<Rejection> firstRejection(List<Receipt> receipts) {
    return receipts.stream().flatMap(receipt -> receipt.rejection().stream()).findFirst();
  }

  private static Problem problem(Rejection rejection) {
    Problem.Kind kind =
        switch (rejection.getReason()) {
          case MALFORMED, NOT_TEXT, BAD_ENCODING -> Problem.Kind.MALFORMED;
          case TOO_LARGE -> Problem.Kind.TOO_LARGE;
          case UNKNOWN, EMPTY, MISSING_FIELD, BAD_VALUE, NO_DATE, LANGUAGE, NOT_A_STORY ->
              Problem.Kind.UNUSABLE;
        };
    return Problem.of(kind, rejection.getDetail(), rejection.getRemedy());
  }
}
