package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

  @Test
  void paragraphsBecomeLines() {
    assertThat(HtmlText.of("<h1>One</h1>\n <p>Two <b>bold</b>\n words</p><p>Three<br/>Four</p>"))
        .isEqualTo("One\nTwo bold words\nThree\nFour");
  }

  @Test
  void spacesBetweenInlineElementsStay() {
    assertThat(HtmlText.of("<p>South <a href='x'>Korea</a>'s <i>foreign</i> minister</p>"))
        .isEqualTo("South Korea's foreign minister");
    assertThat(HtmlText.of("<p>Kim&nbsp;<span> </span>said</p>")).isEqualTo("Kim said");
  }

  @Test
  void scriptsPicturesAndCaptionsAreLeftOut() {
    assertThat(
            HtmlText.of(
                "<script>alert('x')</script><figure><img src=x onerror=alert(1)><figcaption>They"
                    + " met</figcaption></figure><style>p{}</style><p>Text</p>"))
        .isEqualTo("Text");
  }

  @Test
  void tableCellsStayApart() {
    assertThat(
            HtmlText.of("<table><tr><td>Oslo</td><td>5</td></tr><tr><td>Accra</td></tr></table>"))
        .isEqualTo("Oslo 5\nAccra");
  }

  @Test
  void nestingWithoutEndIsReadInLittleTime() {
    String deep = "<div>".repeat(100_000) + "text";

    assertThat(HtmlText.of(deep)).contains("text");
  }

  @Test
  void plainTextIsItself() {
    assertThat(HtmlText.of("A < B & C")).isEqualTo("A < B & C");
  }
}
