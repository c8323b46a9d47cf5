package dev.entente.producer.read;

import dev.entente.diplomacy.story.Providers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The globally unique ids of news items: {@code urn:newsml:dpa.com:…}, {@code
 * tag:reuters.com,2014:…}.
 */
final class NewsUri {

  private static final Pattern DOMAIN =
      Pattern.compile(
          "^(?:urn:newsml:|tag:|https?://)(?:www\\.)?([\\w-]+(?:\\.[\\w-]+)+)[:,/].*",
          Pattern.CASE_INSENSITIVE);

  private NewsUri() {}

  /** Returns the provider whose domain an id names, where it is one that we know. */
  static Optional<String> provider(String id) {
    Matcher matcher = DOMAIN.matcher(id);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String domain = matcher.group(1);
    Providers providers = Providers.standard();
    return providers
        .known(domain)
        .or(() -> providers.known(domain.substring(0, domain.indexOf('.'))));
  }
}
