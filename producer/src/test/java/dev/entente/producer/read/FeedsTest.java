package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FeedsTest {

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
          <title>Meridian World</title>
          <link>https://meridian.example/</link>
          <description>News</description>
          <language>en-gb</language>
          <item>
            <title>Norway, Ghana trade ministers meet &amp;amp; talk</title>
            <link>https://meridian.example/oslo</link>
            <guid isPermaLink="false">meridian-4711</guid>
            <pubDate>Wed, 04 Mar 2026 08:30:00 +0100</pubDate>
            <dc:creator>Ada Lindqvist</dc:creator>
            <description>They met in Oslo.</description>
            <content:encoded><![CDATA[<p>The trade ministers of Norway and Ghana met in Oslo.</p><p>They will&nbsp;meet again.</p>]]></content:encoded>
          </item>
          <item>
            <title>Ministers to meet</title>
            <link>https://meridian.example/preview</link>
            <pubDate>Tue, 03 Mar 2026 08:30:00 +0100</pubDate>
            <description>The trade ministers of Norway and Ghana will meet in Oslo.</description>
          </item>
        </channel>
      </rss>
      """;

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <title>Foreign Ministry</title>
        <id>urn:x</id>
        <updated>2026-03-04T09:00:00Z</updated>
        <entry>
          <title type="html">Minister &lt;b&gt;meets&lt;/b&gt; counterpart</title>
          <id>tag:ministry.example,2026:1</id>
          <published>2026-03-03T08:00:00Z</published>
          <updated>2026-03-04T08:30:00Z</updated>
          <author><name>Press office</name></author>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The minister met her counterpart from Ghana in Oslo.</p></div></content>
        </entry>
      </feed>
      """;

  @Test
  void eachItemOfRssIsAStory() {
    Reads reads = Reads.of(RSS);

    assertThat(reads.rejections()).isEmpty();
    assertThat(reads.accepted())
        .extracting(WireStory::getStoryId)
        .containsExactly("meridian-4711", "https://meridian.example/preview");
    WireStory story = reads.accepted().get(0);
    assertThat(story.getFormat()).isEqualTo("rss");
    assertThat(story.getHeadline()).isEqualTo("Norway, Ghana trade ministers meet & talk");
    assertThat(story.getByline()).isEqualTo("Ada Lindqvist");
    assertThat(story.getVersionTime()).isEqualTo(Instant.parse("2026-03-04T07:30:00Z"));
    assertThat(story.getPublished()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(story.getLanguage()).isEqualTo("en");
    assertThat(story.getBody())
        .isEqualTo("The trade ministers of Norway and Ghana met in Oslo.\nThey will meet again.");
    assertThat(reads.accepted()).extracting(WireStory::getSha256).doesNotHaveDuplicates();
  }

  @Test
  void nameOfTheFeedIsTheProviderUnlessTheUserNamesOne() {
    assertThat(Reads.of(RSS).accepted().get(0).getProvider()).isEqualTo("Meridian World");
    assertThat(Reads.of(RSS, Reads.fromProvider("Meridian")).accepted().get(0).getProvider())
        .isEqualTo("Meridian");
  }

  @Test
  void entryOfAtomIsReadWithTheTimeOfItsUpdate() {
    WireStory story = Reads.of(ATOM).story();

    assertThat(story.getFormat()).isEqualTo("atom");
    assertThat(story.getStoryId()).isEqualTo("tag:ministry.example,2026:1");
    assertThat(story.getHeadline()).isEqualTo("Minister meets counterpart");
    assertThat(story.getVersionTime()).isEqualTo(Instant.parse("2026-03-04T08:30:00Z"));
    assertThat(story.getBody()).isEqualTo("The minister met her counterpart from Ghana in Oslo.");
  }

  @Test
  void itemWithoutIdOrLinkGetsAProvisionalOne() {
    WireStory story =
        Reads.of(RSS.replaceAll("<guid.*</guid>", "").replaceAll("<link>.*</link>", ""))
            .accepted()
            .get(0);

    assertThat(story.getProvisionalId()).isTrue();
  }

  @Test
  void entryFromTheFutureIsRefusedAndHarmsNoOther() {
    Reads reads = Reads.of(RSS.replace("04 Mar 2026", "04 Mar 2036"));

    assertThat(reads.accepted()).hasSize(1);
    assertThat(reads.rejections().get(0).getReason()).isEqualTo(RejectionReason.BAD_VALUE);
    assertThat(reads.rejections().get(0).getInput()).isEqualTo("desk/story.in[1]");
  }

  @Test
  void halfAFeedIsRefusedAndNotTakenForAShortOne() {
    Reads reads = Reads.of(RSS.substring(0, RSS.indexOf("Ministers to meet")));

    assertThat(reads.rejection().getReason()).isEqualTo(RejectionReason.MALFORMED);
  }

  @Test
  void feedWithoutEntriesIsEmpty() {
    assertThat(Reads.of(RSS.replaceAll("(?s)<item>.*</item>", "")).rejection().getReason())
        .isEqualTo(RejectionReason.EMPTY);
  }

  @Test
  void rootOfAFeedAloneIsNoFeed() {
    assertThat(Reads.of("<rss version=\"9.9\"><x/></rss>").rejection().getReason())
        .isEqualTo(RejectionReason.MALFORMED);
  }
}
