package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** XML that is out to read files, to exhaust memory, or that is just badly made. */
@Timeout(10)
class HostileXmlTest {

  private static final String NITF =
      "<nitf><head><docdata><doc-id id-string=\"1\" regsrc=\"Meridian\"/><date.issue"
          + " norm=\"20260304\"/></docdata></head><body><body.content><p>The ministers of Norway and"
          + " Ghana met in %s.</p></body.content></body></nitf>";

  private static Rejection refused(String xml) {
    Rejection rejection = Reads.of(xml).rejection();
    assertThat(rejection.getReason()).isEqualTo(RejectionReason.MALFORMED);
    return rejection;
  }

  @Test
  void filesOfOursAreNeverRead(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String entity =
        "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + NITF.formatted("&x;");
    String parameter =
        "<!DOCTYPE nitf [<!ENTITY % x SYSTEM \""
            + secret.toUri()
            + "\"> %x;]>"
            + NITF.formatted("Oslo");
    String include =
        NITF.formatted(
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                + secret.toUri()
                + "\"/>");

    assertThat(refused(entity).toString()).doesNotContain("the secret");
    assertThat(refused(parameter).toString()).doesNotContain("the secret");
    assertThat(Reads.of(include).story().getBody()).doesNotContain("the secret");
  }

  @Test
  void documentTypeThatNamesAFileIsPassedOver(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("nitf.dtd"), "<!ELEMENT broken");
    String xml = "<!DOCTYPE nitf SYSTEM \"" + broken.toUri() + "\">" + NITF.formatted("Oslo");

    assertThat(Reads.of(xml).story().getBody()).contains("Oslo");
  }

  @Test
  void entitiesAreNotExpanded() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE nitf [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }

    refused(bomb.append("]>").append(NITF.formatted("&a29;")).toString());
  }

  @Test
  void depthHasALimit() {
    refused(NITF.formatted("<i>".repeat(100_000) + "Oslo" + "</i>".repeat(100_000)));
  }

  @Test
  void halfADocumentIsRefusedWithThePlace() {
    Rejection rejection = refused(NITF.formatted("Oslo").substring(0, 200));

    assertThat(rejection.getDetail()).contains("line 1");
  }

  @Test
  void xmlThatIsNoNewsIsRefusedByItsRoot() {
    assertThat(refused("<?xml version=\"1.0\"?><invoice><total>1</total></invoice>").getDetail())
        .contains("invoice");
  }

  @Test
  void fiftyMegabytesAreTooLarge() {
    assertThat(Reads.of(NITF.formatted("Oslo ".repeat(10_000_000))).rejection().getReason())
        .isEqualTo(RejectionReason.TOO_LARGE);
  }

  @Test
  void namedCharactersOfHtmlAreUnderstoodAndUnknownOnesAreNot() {
    assertThat(
            Reads.of(NITF.formatted("Z&uuml;rich&nbsp;&mdash; &amp; &lt;b&gt;")).story().getBody())
        .isEqualTo("The ministers of Norway and Ghana met in Zürich — & <b>.");
    refused(NITF.formatted("&nosuchcharacter;"));
  }

  @Test
  void declaredCharsetIsUsedHoweverItIsSpelled() {
    assertCharset("utf8", StandardCharsets.UTF_8);
    assertCharset("UTF-8", StandardCharsets.UTF_8);
    assertCharset("iso-8859-1", Charset.forName("windows-1252"));
    assertCharset("windows-1252", Charset.forName("windows-1252"));
    assertCharset("no-such-charset", StandardCharsets.UTF_8);
  }

  private static void assertCharset(String name, Charset charset) {
    String xml =
        "<?xml version='1.0' encoding='" + name + "'?>" + NITF.formatted("Zürich – “there”");

    assertThat(Reads.of(xml.getBytes(charset)).story().getBody())
        .describedAs(name)
        .contains("Zürich – “there”");
  }

  @Test
  void byteOrderMarkWinsOverTheDeclaration() {
    String xml = "\uFEFF<?xml version='1.0' encoding='iso-8859-1'?>" + NITF.formatted("Zürich");

    assertThat(Reads.of(xml).story().getBody()).contains("Zürich");
    assertThat(Reads.of(xml.getBytes(StandardCharsets.UTF_16LE)).story().getBody())
        .contains("Zürich");
  }

  @Test
  void wrongDeclarationIsABadEncoding() {
    String xml = "<?xml version='1.0' encoding='utf-8'?>" + NITF.formatted("Zürich");

    assertThat(Reads.of(xml.getBytes(StandardCharsets.ISO_8859_1)).rejection().getReason())
        .isEqualTo(RejectionReason.BAD_ENCODING);
  }

  @Test
  void controlCharactersThatXmlForbidsAreDropped() {
    WireStory story = Reads.of(NITF.formatted("Oslo\u0003")).story();

    assertThat(story.getBody()).endsWith("Oslo.");
  }
}
