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

  private static final Pattern ID =
      Pattern.compile(
          "^(?:urn:newsml:|tag:|https?://)(?:www\\.)?([\\w-]+(?:\\.[\\w-]+)+)[:,/].*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern IPTC_CODE =
      Pattern.compile("https?://cv\\.iptc\\.org/newscodes/\\w+/([\\w-]+)/?");

  private static final Pattern DOMAIN = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)+");

  private NewsUri() {}

  /** Returns the provider whose domain an id names, by its name where it is one that we know. */
  static Optional<String> provider(String id) {
    Matcher matcher = ID.matcher(id);
    return matcher.matches()
        ? providerOfDomain(matcher.group(1)).or(() -> Optional.of(matcher.group(1)))
        : Optional.empty();
  }

  /** Returns the party that an address stands for: a code of IPTC's, else whose site it is. */
  static Optional<String> party(String uri) {
    Matcher code = IPTC_CODE.matcher(uri);
    return code.matches() ? Optional.of(code.group(1)) : provider(uri + "/");
  }

  /** Returns the name of the provider with that domain, where it is one that we know. */
  static Optional<String> providerOfDomain(String domain) {
    if (!DOMAIN.matcher(domain).matches()) {
      return Optional.empty();
    }
    Providers providers = Providers.standard();
    return providers
        .known(domain)
        .or(() -> providers.known(domain.substring(0, domain.indexOf('.'))));
  }
}
