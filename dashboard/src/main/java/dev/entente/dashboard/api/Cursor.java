package dev.entente.dashboard.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Where a page begins, in a form that nobody is tempted to make up. */
final class Cursor {

  private Cursor() {}

  static String of(String sortKey) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sortKey.getBytes(UTF_8));
  }

  static String read(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("cursor=%s is not the `next` of any page".formatted(cursor));
    }
  }
}
