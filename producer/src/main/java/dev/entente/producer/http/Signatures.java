package dev.entente.producer.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds out who sent a message, from its headers and its raw bytes, before anything reads them.
 *
 * <p>Three ways: Standard Webhooks ({@code webhook-id}, {@code webhook-timestamp}, {@code
 * webhook-signature}; HMAC-SHA256 over {@code id.timestamp.body}), Superdesk's push ({@code
 * x-superdesk-signature}; {@code sha1=} or {@code sha256=} and the HMAC of the body), and a bearer
 * token. Secrets are compared in constant time, all of them each time.
 */
final class Signatures {

  static final String ID = "webhook-id";
  static final String TIMESTAMP = "webhook-timestamp";
  static final String SIGNATURE = "webhook-signature";
  static final String SUPERDESK = "x-superdesk-signature";
  static final String AUTHORIZATION = "authorization";

  /** How far the sender's clock may be off, and how long a message can be replayed. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String REMEDY =
      "sign with Standard Webhooks headers or x-superdesk-signature, or send Authorization: Bearer";

  private Signatures() {}

  /**
   * Returns who sent it.
   *
   * @param header the value of a header by its name, or null
   * @throws Problem.Answered as UNSIGNED where nobody that is known did
   */
  static Publisher sender(
      List<Publisher> publishers, Function<String, String> header, byte[] body, Instant now) {
    Optional<Publisher> sender;
    if (header.apply(SIGNATURE) != null) {
      sender = byWebhook(publishers, header, body, now);
    } else if (header.apply(SUPERDESK) != null) {
      sender = bySuperdesk(publishers, header.apply(SUPERDESK), body);
    } else if (header.apply(AUTHORIZATION) != null) {
      sender = byToken(publishers, header.apply(AUTHORIZATION));
    } else {
      throw unsigned("the request has no signature", REMEDY);
    }
    return sender.orElseThrow(
        () -> unsigned("the signature is nobody's who is known", "check the secret on both sides"));
  }

  private static Optional<Publisher> byWebhook(
      List<Publisher> publishers, Function<String, String> header, byte[] body, Instant now) {
    String id = header.apply(ID);
    String timestamp = header.apply(TIMESTAMP);
    if (id == null || id.isBlank() || id.length() > 256 || timestamp == null) {
      throw unsigned("webhook-id or webhook-timestamp is missing", REMEDY);
    }
    requireRecent(timestamp, now);
    byte[] before = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
    Publisher sender = null;
    for (Publisher publisher : publishers) {
      for (byte[] secret : publisher.webhookSecrets()) {
        byte[] expected = hmac("HmacSHA256", secret, before, body);
        if (isOneOf(header.apply(SIGNATURE), expected)) {
          sender = publisher;
        }
      }
    }
    return Optional.ofNullable(sender);
  }

  private static void requireRecent(String timestamp, Instant now) {
    if (!timestamp.matches("\\d{1,12}")) {
      throw unsigned("webhook-timestamp is no number of seconds since 1970", REMEDY);
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Duration.between(sent, now).abs().compareTo(TOLERANCE) > 0) {
      throw unsigned(
          "webhook-timestamp is more than " + TOLERANCE.toMinutes() + " minutes off",
          "sign each try anew, and check the sender's clock");
    }
  }

  /** The header holds several signatures, parted by spaces, while a secret is being replaced. */
  private static boolean isOneOf(String signatures, byte[] expected) {
    boolean found = false;
    for (String signature : signatures.split(" ", 8)) {
      if (signature.startsWith("v1,")) {
        found |= MessageDigest.isEqual(base64(signature.substring(3)), expected);
      }
    }
    return found;
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static Optional<Publisher> bySuperdesk(
      List<Publisher> publishers, String signature, byte[] body) {
    String algorithm = signature.startsWith("sha256=") ? "HmacSHA256" : "HmacSHA1";
    byte[] given = hex(signature.substring(signature.indexOf('=') + 1));
    Publisher sender = null;
    for (Publisher publisher : publishers) {
      for (byte[] secret : publisher.superdeskSecrets()) {
        if (MessageDigest.isEqual(given, hmac(algorithm, secret, new byte[0], body))) {
          sender = publisher;
        }
      }
    }
    return Optional.ofNullable(sender);
  }

  private static byte[] hex(String text) {
    try {
      return HexFormat.of().parseHex(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static Optional<Publisher> byToken(List<Publisher> publishers, String authorization) {
    String token = authorization.replaceFirst("(?i)^Bearer ", "");
    byte[] given = sha256(token.getBytes(StandardCharsets.UTF_8));
    Publisher sender = null;
    for (Publisher publisher : publishers) {
      for (byte[] known : publisher.tokens()) {
        if (MessageDigest.isEqual(given, sha256(known))) {
          sender = publisher;
        }
      }
    }
    return Optional.ofNullable(sender);
  }

  /** Of one length whatever the token's, so that not even that shows. */
  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static byte[] hmac(String algorithm, byte[] secret, byte[] before, byte[] body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      mac.update(before);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private static Problem.Answered unsigned(String detail, String remedy) {
    return Problem.of(Problem.Kind.UNSIGNED, detail, remedy).thrown();
  }
}
