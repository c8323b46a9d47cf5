package dev.entente.producer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages between ZCZC and NNNN, the frame of telex. AAP puts keyed lines first: {@code ^}
 * headline, {@code :} keyword, {@code =} take key, and others for routing; elsewhere the text
 * begins at once.
 */
final class Zczc implements WireLayout {

  private static final Pattern BEGINNING = Pattern.compile("\\A[\\x00-\\x20]*ZCZC\\b");
  private static final Pattern MESSAGE =
      Pattern.compile(
          "^[\\x00-\\x20]*ZCZC\\b(.*)$((?s:.*?))(?=^NNNN|^[\\x00-\\x20]*ZCZC\\b|\\z)",
          Pattern.MULTILINE);
  private static final Pattern KEYED = Pattern.compile("^([$:^=*&+#@%])(\\S.*)$");

  @Override
  public String name() {
    return "zczc";
  }

  @Override
  public boolean recognises(String beginning) {
    return BEGINNING.matcher(beginning).find();
  }

  @Override
  public boolean slugsAreTopics() {
    return false;
  }

  @Override
  public List<String> messages(String document) {
    List<String> messages = new ArrayList<>();
    Matcher matcher = MESSAGE.matcher(document);
    while (matcher.find()) {
      messages.add(matcher.group());
    }
    return messages.isEmpty() ? List.of(document) : messages;
  }

  @Override
  public Transmission read(String message) {
    Matcher frame = MESSAGE.matcher(message);
    boolean framed = frame.find();
    String number = framed ? frame.group(1).strip() : "";
    String slug = null;
    String headline = null;
    List<String> body = new ArrayList<>();
    for (String line : Frames.withoutControls(framed ? frame.group(2) : message).lines().toList()) {
      Matcher keyed = KEYED.matcher(line);
      if (body.isEmpty() && keyed.matches()) {
        headline = keyed.group(1).equals("^") ? keyed.group(2).strip() : headline;
        slug = keyed.group(1).equals(":") ? keyed.group(2).strip() : slug;
      } else if (!body.isEmpty() || !line.isBlank()) {
        body.add(line);
      }
    }
    return new Transmission(
        number.isEmpty() ? null : number,
        null,
        slug,
        List.of(),
        headline,
        null,
        null,
        null,
        null,
        null,
        headline == null ? String.join("\n", body) : Paragraphs.join(body));
  }
}
