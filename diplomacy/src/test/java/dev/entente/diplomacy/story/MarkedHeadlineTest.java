package dev.entente.diplomacy.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.story.RevisionMark.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedHeadlineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ministers meet over fisheries                              | PLAIN      | 1 | Ministers meet over fisheries
          (LEAD) Ministers meet over fisheries                       | LEAD       | 2 | Ministers meet over fisheries
          (2nd LEAD) Ministers meet over fisheries                   | LEAD       | 3 | Ministers meet over fisheries
          (3rd LD) Ministers meet over fisheries                     | LEAD       | 4 | Ministers meet over fisheries
          (11th LD) Ministers meet over fisheries                    | LEAD       | 12| Ministers meet over fisheries
          (URGENT) Ministers meet over fisheries                     | URGENT     | 0 | Ministers meet over fisheries
          URGENT - Ministers meet over fisheries                     | URGENT     | 0 | Ministers meet over fisheries
          URGENT: Ministers meet over fisheries                      | URGENT     | 0 | Ministers meet over fisheries
          UPDATE 2-Ministers meet over fisheries                     | LEAD       | 3 | Ministers meet over fisheries
          UPDATE 1 - Ministers meet over fisheries                   | LEAD       | 2 | Ministers meet over fisheries
          WRAPUP 3-Ministers meet over fisheries                     | LEAD       | 4 | Ministers meet over fisheries
          REFILE-Ministers meet over fisheries                       | CORRECTION | 1 | Ministers meet over fisheries
          CORRECTED-Ministers meet over fisheries                    | CORRECTION | 1 | Ministers meet over fisheries
          CORRECTED-UPDATE 2-Ministers meet over fisheries           | CORRECTION | 3 | Ministers meet over fisheries
          (LEAD) (EDITED) Ministers meet over fisheries              | CORRECTION | 2 | Ministers meet over fisheries
          Ministers meet over fisheries (EDITED)                     | CORRECTION | 1 | Ministers meet over fisheries
          (CORRECTION) Ministers meet over fisheries                 | CORRECTION | 1 | Ministers meet over fisheries
          RPT-Ministers meet over fisheries                          | REPEAT     | 1 | Ministers meet over fisheries
          REPEAT: Ministers meet over fisheries                      | REPEAT     | 1 | Ministers meet over fisheries
          KILL: Ministers meet over fisheries                        | KILL       | 1 | Ministers meet over fisheries
          KILL KILL KILL Ministers meet over fisheries               | KILL       | 1 | Ministers meet over fisheries
          HOLD HOLD HOLD                                             | HOLD       | 1 | ''
          STORY WITHDRAWN: Ministers meet over fisheries             | KILL       | 1 | Ministers meet over fisheries
          Portugal-Fisheries, 1st Ld-Writethru                       | LEAD       | 2 | Portugal-Fisheries
          2nd Ld-Writethru: Ministers meet over fisheries            | LEAD       | 3 | Ministers meet over fisheries
          1stLd-Writethru                                            | LEAD       | 2 | ''
          2nd LEAD: Ministers meet over fisheries                    | LEAD       | 3 | Ministers meet over fisheries
          HOLD-UP at bank leaves two hurt                            | PLAIN      | 1 | HOLD-UP at bank leaves two hurt
          LEAD-ZINC TALKS OPEN                                       | PLAIN      | 1 | LEAD-ZINC TALKS OPEN
          Lead negotiator arrives                                    | PLAIN      | 1 | Lead negotiator arrives
          Ministers hold talks (and lunch)                           | PLAIN      | 1 | Ministers hold talks (and lunch)
          """)
  void marksComeOffAndSayWhichVersionItIs(String printed, Kind kind, int order, String headline) {
    MarkedHeadline marked = MarkedHeadline.parse(printed);

    assertThat(marked.mark().kind()).isEqualTo(kind);
    assertThat(marked.mark().order()).isEqualTo(order);
    assertThat(marked.headline()).isEqualTo(headline);
  }

  @Test
  void sectionTagsAreKeptApart() {
    MarkedHeadline marked = MarkedHeadline.parse("(2nd LEAD) (News Focus) What the ministers want");

    assertThat(marked.mark().tags()).containsExactly("News Focus");
    assertThat(marked.mark().count()).isEqualTo(2);
    assertThat(marked.headline()).isEqualTo("What the ministers want");
  }

  @Test
  void theNoteToEditorsIsTakenOut() {
    MarkedHeadline marked =
        MarkedHeadline.parse("(LEAD) Ministers meet (ATTN: ADDS photo; RECASTS lead para)");

    assertThat(marked.headline()).isEqualTo("Ministers meet");
    assertThat(marked.note()).isEqualTo("ADDS photo; RECASTS lead para");
    assertThat(marked.mark().kind()).isEqualTo(Kind.LEAD);
  }

  @Test
  void killOutranksEveryOtherMark() {
    assertThat(MarkedHeadline.parse("(2nd LEAD) (CORRECTED) KILL: Ministers meet").mark())
        .isEqualTo(new RevisionMark(Kind.KILL, 3, java.util.List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "(", "()", "((((", "(ATTN:", "UPDATE", "UPDATE 2-", "\u00a0(LEAD)"})
  void scrapsDoNotFail(String printed) {
    assertThat(MarkedHeadline.parse(printed).headline()).isNotNull();
  }
}
