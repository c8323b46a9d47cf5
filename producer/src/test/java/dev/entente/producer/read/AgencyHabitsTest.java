package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What agencies do within the standards, or beside them: each was seen in real deliveries. */
class AgencyHabitsTest {

  private static final String G2 =
      "<newsItem guid='urn:newsml:meridian.example:1' version='1'><itemMeta>"
          + "<itemClass qcode='ninat:text'/>%s<versionCreated>2026-03-04T09:00:00Z</versionCreated>"
          + "</itemMeta><contentMeta><headline>Ministers meet</headline>%s</contentMeta>"
          + "<contentSet>%s</contentSet></newsItem>";

  private static final String PROVIDER = "<provider literal='meridian.example'/>";

  private static String bodyOf(String content) {
    return Reads.of(G2.formatted(PROVIDER, "", content)).story().getBody();
  }

  @Test
  void paragraphsThatAreOnlyIndentedInOneElementStayParagraphs() {
    assertThat(
            bodyOf(
                """
                <inlineXML><html><body>
                      <p>(Adds comment)
                    By Ada Lindqvist
                    OSLO, March 4 (Meridian) - The trade ministers of Norway
                and Ghana met in Oslo.
                    They agreed to meet
                again.</p>
                </body></html></inlineXML>
                """
                    .replace("\n                ", "\n")))
        .isEqualTo(
            """
            (Adds comment)
            By Ada Lindqvist
            OSLO, March 4 (Meridian) - The trade ministers of Norway and Ghana met in Oslo.
            They agreed to meet again.\
            """);
  }

  @Test
  void indentationThatAProgramMadeBeginsNoParagraph() {
    assertThat(
            bodyOf(
                """
                <inlineXML><html><body><p>
                        The ministers met
                        in Oslo, the
                        <a href='x'>ministry</a>
                         said.
                      </p></body></html></inlineXML>
                """))
        .isEqualTo("The ministers met in Oslo, the ministry said.");
  }

  @Test
  void breakInASentenceBeginsNoParagraph() {
    assertThat(
            bodyOf(
                """
                <inlineXML><html><body><p>The trade ministers of Norway and Ghana met in Oslo for <br />talks \
                on fish and cocoa.<br/>They will meet again.<br/>- fish<br/>- cocoa</p></body></html></inlineXML>
                """))
        .isEqualTo(
            """
            The trade ministers of Norway and Ghana met in Oslo for talks on fish and cocoa.
            They will meet again.
            - fish
            - cocoa\
            """);
  }

  @Test
  void headlineIsFoundInTheTitleOfAnInlineNitf() {
    String nitf =
        "<inlineXML><nitf><head><title>Ministers gather in Oslo</title></head><body><body.content>"
            + "<p>The ministers met in Oslo.</p></body.content></body></nitf></inlineXML>";
    String item = G2.replace("<headline>Ministers meet</headline>", "");

    assertThat(Reads.of(item.formatted(PROVIDER, "", nitf)).story().getHeadline())
        .isEqualTo("Ministers gather in Oslo");
  }

  @Test
  void timeWithASpaceForItsTIsATime() {
    String spaced =
        G2.replace("2026-03-04T09:00:00Z", "2026-03-04 09:00:00")
            .formatted(PROVIDER, "", "<inlineData>The ministers met in Oslo.</inlineData>");

    assertThat(Reads.of(spaced).story().getVersionTime()).isEqualTo("2026-03-04T09:00:00Z");
  }

  @Test
  void oneEscapedTagDoesNotMeltTheParagraphs() {
    assertThat(
            bodyOf(
                "<inlineXML><html><body><p>The ministers met.</p><p>&lt;div"
                    + " class=\"x\"&gt;&lt;/div&gt;</p><p>They spoke of &lt;b&gt;fish&lt;/b&gt; and"
                    + " oil.</p></body></html></inlineXML>"))
        .isEqualTo("The ministers met.\nThey spoke of fish and oil.");
  }

  @Test
  void charactersThatAreEscapedTwiceAreRead() {
    assertThat(
            bodyOf(
                "<inlineData>At 4 o&amp;#39;clock &amp;quot;Fish &amp;amp;"
                    + " oil&amp;quot;</inlineData>"))
        .isEqualTo("At 4 o'clock \"Fish & oil\"");
  }

  @ParameterizedTest
  @CsvSource({
    "<provider uri='http://www.meridian.example/about/'/>,meridian.example",
    "<provider uri='http://www.meridian.example'/>,meridian.example",
    "<provider uri='http://cv.iptc.org/newscodes/newsprovider/Meridian'/>,Meridian",
  })
  void providerIsWhoseSiteTheAddressIsNotWhoseInformation(String provider, String name) {
    String source = "<infoSource><name>Halcyon Wire</name></infoSource>";
    String text = "<inlineData>The ministers met in Oslo.</inlineData>";

    assertThat(Reads.of(G2.formatted(provider, source, text)).story().getProvider())
        .isEqualTo(name);
  }

  @Test
  void storyIsFoundAmongStyleSheetHeadlineAndContacts() {
    String part =
        "<NewsComponent><Role FormalName='%s'/><ContentItem><Format FormalName='%s'/>"
            + "<DataContent>%s</DataContent></ContentItem></NewsComponent>";
    WireStory story =
        Reads.of(
                "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>meridian.example</ProviderId>"
                    + "<NewsItemId>1</NewsItemId></NewsIdentifier></Identification><NewsManagement>"
                    + "<ThisRevisionCreated>20260304T083000Z</ThisRevisionCreated></NewsManagement>"
                    + "<NewsComponent><NewsLines><CopyrightLine>Meridian</CopyrightLine></NewsLines><NewsComponent><NewsLines><HeadLine>Ministers"
                    + " meet</HeadLine><DateLine>4/3/2026</DateLine></NewsLines>"
                    + part.formatted("StyleSheet", "CSS", ".a {color: red}")
                    + part.formatted("HeadLine", "XHTML", "<p>Ministers meet</p>")
                    + part.formatted("Body", "XHTML", "<p>The ministers met in Oslo.</p>")
                    + part.formatted("Contact", "XHTML", "<p>Ada Lindqvist</p>")
                    + "</NewsComponent></NewsComponent></NewsItem></NewsML>")
            .story();

    assertThat(story.getBody()).isEqualTo("The ministers met in Oslo.");
    assertThat(story.getHeadline()).isEqualTo("Ministers meet");
    assertThat(story.getDateline()).as("a mere day is no place").isNull();
  }

  @Test
  void bodyInAHousesOwnXmlGivesWayToOneThatAnybodyReads() {
    assertThat(
            bodies(
                body(
                    "application/xml",
                    "<MERXML><HEAD>MER</HEAD><P>The ministers met.</P></MERXML>"),
                body("text/vnd.IPTC.NITF", "<nitf><body><body.content/></body></nitf>"),
                body("text/plain", "The ministers met in Oslo.")))
        .isEqualTo("The ministers met in Oslo.");
  }

  @Test
  void bodyInNitfIsReadAsNitf() {
    assertThat(
            bodies(
                body(
                    "text/vnd.IPTC.NITF",
                    "<?xml version='1.0'?>\\n"
                        + "<nitf><head><title>T</title></head><body><body.head><hedline><hl1>Ministers"
                        + " meet</hl1></hedline></body.head><body.content><p>The ministers met in"
                        + " Oslo.</p></body.content></body></nitf>")))
        .isEqualTo("The ministers met in Oslo.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<newsItem", "<nitf", "<?xml version='1.0'?>\n<newsItem guid='a"})
  void beginningOfADocumentIsNoPlainText(String fragment) {
    assertThat(Reads.of(fragment, Reads.fromProvider("Meridian")).rejection().getReason())
        .isEqualTo(RejectionReason.MALFORMED);
  }

  private static String body(String type, String value) {
    return "{\"contentType\":\"%s\",\"value\":\"%s\"}".formatted(type, value);
  }

  private static String bodies(String... bodies) {
    return Reads.of(
            "{\"uri\":\"urn:newsml:meridian.example:1\",\"versionCreated\":\"2026-03-04T09:00:00Z\",\"headlines\":[{\"value\":\"Ministers"
                + " meet\"}],\"bodies\":["
                + String.join(",", bodies)
                + "]}")
        .story()
        .getBody();
  }
}
