package dev.entente.diplomacy.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.extract.date.DateExpression.Role;
import dev.entente.diplomacy.meeting.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row is a sentence with its one date; 2031-05-21 is a Wednesday. */
class DateExpressionsTest {

  private static final String PUBLISHED = "2031-05-21";

  private final DateExpressions expressions = new DateExpressions();

  private String counted(String text, String published, Direction direction) {
    return expressions.find(text).stream()
        .map(found -> found.resolve(LocalDate.parse(published), direction))
        .map(range -> range.map(DateExpressionsTest::print).orElse("none"))
        .collect(Collectors.joining(" "));
  }

  private static String print(DateRange range) {
    return range.days() == 1 ? range.from().toString() : range.from() + ".." + range.to();
  }

  private String words(String text) {
    return expressions.find(text).stream()
        .map(found -> found.in(text))
        .collect(Collectors.joining("|"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          They met on Oct. 18, 2023 in Accra.                     ; Oct. 18, 2023           ; 2023-10-18
          They met on 18 October 2023 in Accra.                   ; 18 October 2023         ; 2023-10-18
          They met on 2023-10-18 in Accra.                        ; 2023-10-18              ; 2023-10-18
          They met on October 18th, 2023.                         ; October 18th, 2023      ; 2023-10-18
          They met on the 4th of July, 2023.                      ; 4th of July, 2023       ; 2023-07-04
          They met on Wednesday, Aug. 21, 2030, in Accra.         ; Wednesday, Aug. 21, 2030; 2030-08-21
          They met on October 18.                                 ; October 18              ; 2030-10-18
          They met on April 2.                                    ; April 2                 ; 2031-04-02
          They met on May 21.                                     ; May 21                  ; 2031-05-21
          They met on May 22.                                     ; May 22                  ; 2030-05-22
          They met on Feb. 29.                                    ; Feb. 29                 ; 2028-02-29
          They met from May 3-7.                                  ; May 3-7                 ; 2031-05-03..2031-05-07
          They met on May 3 and 4 in Accra.                       ; May 3 and 4             ; 2031-05-03..2031-05-04
          The talks of May 31-June 2, 2030 failed.                ; May 31-June 2, 2030     ; 2030-05-31..2030-06-02
          They met from Dec. 30, 2030 to Jan. 2, 2031.            ; Dec. 30, 2030 to Jan. 2, 2031 ; 2030-12-30..2031-01-02
          They met from Sept 4 to Sept 9.                         ; Sept 4 to Sept 9        ; 2030-09-04..2030-09-09
          They met from 3 to 5 May 2031.                          ; 3 to 5 May 2031         ; 2031-05-03..2031-05-05
          They met between 3 and 5 May.                           ; 3 and 5 May             ; 2031-05-03..2031-05-05
          They met between April 8 and 13.                        ; April 8 and 13          ; 2031-04-08..2031-04-13
          They met from 30 April to 2 May.                        ; 30 April to 2 May       ; 2031-04-30..2031-05-02
          They met from December 28 to January 3.                 ; December 28 to January 3; 2030-12-28..2031-01-03
          She was in Rome from April 3 to 6 as a guest.           ; April 3 to 6            ; 2031-04-03..2031-04-06
          They met on Sept. 19 last year.                         ; Sept. 19 last year      ; 2030-09-19
          They met on the 19th, the agency said.                  ; 19th                    ; 2031-05-19
          They met on the 25th, the agency said.                  ; 25th                    ; 2031-04-25
          They met in the week of May 5.                          ; the week of May 5       ; 2031-05-05..2031-05-11
          """)
  void daysOfTheCalendarThatArePast(String text, String words, String counted) {
    assertThat(words(text)).isEqualTo(words);
    assertThat(counted(text, PUBLISHED, Direction.PAST)).isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2025-12-30 ; They will meet from Jan. 4-7.                    ; 2026-01-04..2026-01-07
          2026-01-05 ; They will meet from Jan. 4-7.                    ; 2026-01-04..2026-01-07
          2025-12-30 ; They will meet on Jan. 4.                        ; 2026-01-04
          2025-12-30 ; They will meet from Dec. 30 to Jan. 2.           ; 2025-12-30..2026-01-02
          2031-05-21 ; The forum is slated for May 31-June 2.           ; 2031-05-31..2031-06-02
          2031-05-21 ; They will meet on June 2.                        ; 2031-06-02
          2031-05-21 ; They will meet on May 20.                        ; 2032-05-20
          2031-05-21 ; They will meet on Feb. 29.                       ; 2032-02-29
          2031-05-21 ; They will meet on the 25th in Accra.             ; 2031-05-25
          2031-05-21 ; They will meet on the 3rd of next month.         ; 2031-06-03
          2031-05-31 ; They will meet on the 31st, the agency said.     ; 2031-05-31
          """)
  void daysOfTheCalendarToCome(String published, String text, String counted) {
    assertThat(counted(text, published, Direction.FUTURE)).isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          PAST   ; They met Wednesday.                      ; Wednesday                ; 2031-05-21
          PAST   ; They met on Tuesday.                     ; Tuesday                  ; 2031-05-20
          PAST   ; They met on Thursday.                    ; Thursday                 ; 2031-05-15
          FUTURE ; They will meet Wednesday.                ; Wednesday                ; 2031-05-21
          FUTURE ; They will meet on Thursday.              ; Thursday                 ; 2031-05-22
          FUTURE ; They will meet on Tuesday.               ; Tuesday                  ; 2031-05-27
          NONE   ; The Tuesday talks drew a crowd.          ; Tuesday                  ; 2031-05-20
          FUTURE ; They will meet next Monday.              ; next Monday              ; 2031-05-26
          FUTURE ; They will meet next Friday.              ; next Friday              ; 2031-05-30
          FUTURE ; They will meet this Friday.              ; this Friday              ; 2031-05-23
          FUTURE ; They will meet this Tuesday.             ; this Tuesday             ; 2031-05-27
          PAST   ; They met this Tuesday.                   ; this Tuesday             ; 2031-05-20
          FUTURE ; They will meet this coming Tuesday.      ; this coming Tuesday      ; 2031-05-27
          PAST   ; They met last Friday.                    ; last Friday              ; 2031-05-16
          PAST   ; They met last Wednesday.                 ; last Wednesday           ; 2031-05-14
          PAST   ; They met this past Friday.               ; this past Friday         ; 2031-05-16
          FUTURE ; They will meet Monday and Tuesday.       ; Monday and Tuesday       ; 2031-05-26..2031-05-27
          PAST   ; They met Monday and Tuesday.             ; Monday and Tuesday       ; 2031-05-19..2031-05-20
          PAST   ; They met from Friday to Sunday.          ; Friday to Sunday         ; 2031-05-16..2031-05-18
          FUTURE ; They will meet next Monday and Tuesday.  ; next Monday and Tuesday  ; 2031-05-26..2031-05-27
          FUTURE ; They will meet Tuesday next week.        ; Tuesday next week        ; 2031-05-27
          FUTURE ; They will meet on Wednesday of next week.; Wednesday of next week   ; 2031-05-28
          PAST   ; They met on Thursday last week.          ; Thursday last week       ; 2031-05-15
          PAST   ; They met late on Monday.                 ; late on Monday           ; 2031-05-19
          """)
  void weekdays(Direction direction, String text, String words, String counted) {
    assertThat(words(text)).isEqualTo(words);
    assertThat(counted(text, PUBLISHED, direction)).isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          PAST   ; They met in March.                       ; March                    ; 2031-03-01..2031-03-31
          PAST   ; They met in May.                         ; May                      ; 2031-05-01..2031-05-21
          PAST   ; They met in October.                     ; October                  ; 2030-10-01..2030-10-31
          FUTURE ; They will meet in May.                   ; May                      ; 2031-05-21..2031-05-31
          FUTURE ; They will meet in March.                 ; March                    ; 2032-03-01..2032-03-31
          PAST   ; They met in October 2018.                ; October 2018             ; 2018-10-01..2018-10-31
          PAST   ; They met in May, 2022.                   ; May, 2022                ; 2022-05-01..2022-05-31
          PAST   ; They met last September.                 ; last September           ; 2030-09-01..2030-09-30
          PAST   ; They met last May.                       ; last May                 ; 2030-05-01..2030-05-31
          PAST   ; They met this past April.                ; this past April          ; 2031-04-01..2031-04-30
          PAST   ; They met in September last year.         ; September last year      ; 2030-09-01..2030-09-30
          PAST   ; They met in March of last year.          ; March of last year       ; 2030-03-01..2030-03-31
          PAST   ; They met in March this year.             ; March this year          ; 2031-03-01..2031-03-31
          FUTURE ; They will meet next April.               ; next April               ; 2032-04-01..2032-04-30
          FUTURE ; They will meet in April next year.       ; April next year          ; 2032-04-01..2032-04-30
          FUTURE ; They will meet this June.                ; this June                ; 2031-06-01..2031-06-30
          FUTURE ; They will meet in early November.        ; early November           ; 2031-11-01..2031-11-10
          FUTURE ; They will meet in mid-November.          ; mid-November             ; 2031-11-11..2031-11-20
          FUTURE ; They will meet in late November.         ; late November            ; 2031-11-21..2031-11-30
          PAST   ; They met in late November.               ; late November            ; 2030-11-21..2030-11-30
          PAST   ; They met in late February 2028.          ; late February 2028       ; 2028-02-21..2028-02-29
          PAST   ; They met late last July.                 ; late last July           ; 2030-07-21..2030-07-31
          FUTURE ; They will meet in mid-to-late June.      ; mid-to-late June         ; 2031-06-11..2031-06-30
          FUTURE ; They will meet in late May or early June.; late May or early June   ; 2031-05-21..2031-06-10
          FUTURE ; They will meet at the end of June.       ; end of June              ; 2031-06-21..2031-06-30
          FUTURE ; They will meet at the beginning of June. ; beginning of June        ; 2031-06-01..2031-06-10
          FUTURE ; They will meet in the middle of June.    ; middle of June           ; 2031-06-11..2031-06-20
          FUTURE ; They meet in the first half of June.     ; first half of June       ; 2031-06-01..2031-06-15
          FUTURE ; They meet in the first week of June.     ; first week of June       ; 2031-06-01..2031-06-07
          FUTURE ; They meet in the second week of June.    ; second week of June      ; 2031-06-08..2031-06-14
          FUTURE ; They meet in the last week of June.      ; last week of June        ; 2031-06-24..2031-06-30
          FUTURE ; They will meet in April or May next year.; April or May next year   ; 2032-04-01..2032-05-31
          PAST   ; They met between January and March.      ; January and March        ; 2031-01-01..2031-03-31
          PAST   ; They met from November to January.       ; November to January      ; 2030-11-01..2031-01-31
          PAST   ; The June summit failed.                  ; June                     ; 2030-06-01..2030-06-30
          """)
  void months(Direction direction, String text, String words, String counted) {
    assertThat(words(text)).isEqualTo(words);
    assertThat(counted(text, PUBLISHED, direction)).isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          PAST   ; They met this week.                      ; this week                ; 2031-05-19..2031-05-21
          FUTURE ; They will meet this week.                ; this week                ; 2031-05-21..2031-05-25
          FUTURE ; They will meet next week.                ; next week                ; 2031-05-26..2031-06-01
          PAST   ; They met last week.                      ; last week                ; 2031-05-12..2031-05-18
          FUTURE ; They will meet later this week.          ; later this week          ; 2031-05-22..2031-05-25
          PAST   ; They met earlier this week.              ; earlier this week        ; 2031-05-19..2031-05-20
          FUTURE ; They will meet early next week.          ; early next week          ; 2031-05-26..2031-05-28
          FUTURE ; They will meet later this month.         ; later this month         ; 2031-05-22..2031-05-31
          PAST   ; They met earlier this month.             ; Earlier this month       ; 2031-05-01..2031-05-20
          FUTURE ; They will meet early next month.         ; early next month         ; 2031-06-01..2031-06-10
          FUTURE ; They meet at the end of this month.      ; end of this month        ; 2031-05-21..2031-05-31
          FUTURE ; They will meet next month.               ; next month               ; 2031-06-01..2031-06-30
          PAST   ; They met last month.                     ; last month               ; 2031-04-01..2031-04-30
          PAST   ; They met late last month.                ; late last month          ; 2031-04-21..2031-04-30
          PAST   ; They met last year.                      ; last year                ; 2030-01-01..2030-12-31
          PAST   ; They met this year.                      ; this year                ; 2031-01-01..2031-05-21
          FUTURE ; They will meet this year.                ; this year                ; 2031-05-21..2031-12-31
          FUTURE ; They will meet later this year.          ; later this year          ; 2031-05-22..2031-12-31
          FUTURE ; They will meet later in the year.        ; later in the year        ; 2031-05-22..2031-12-31
          PAST   ; They met earlier this year.              ; earlier this year        ; 2031-01-01..2031-05-20
          FUTURE ; They will meet next year.                ; next year                ; 2032-01-01..2032-12-31
          PAST   ; They met late last year.                 ; late last year           ; 2030-09-01..2030-12-31
          PAST   ; They met in 2017.                        ; 2017                     ; 2017-01-01..2017-12-31
          PAST   ; They met in late 2017.                   ; late 2017                ; 2017-09-01..2017-12-31
          PAST   ; At their 2018 summit they quarrelled.    ; 2018                     ; 2018-01-01..2018-12-31
          PAST   ; They met between 2014 and 2016.          ; 2014 and 2016            ; 2014-01-01..2016-12-31
          PAST   ; She led the council in 2014-15.          ; 2014-15                  ; 2014-01-01..2015-12-31
          FUTURE ; They will meet in the third quarter.     ; third quarter            ; 2031-07-01..2031-09-30
          PAST   ; They met in the first quarter of 2030.   ; first quarter of 2030    ; 2030-01-01..2030-03-31
          FUTURE ; They meet in the second half of next year.; second half of next year; 2032-07-01..2032-12-31
          PAST   ; They met last summer.                    ; last summer              ; 2030-06-01..2030-08-31
          FUTURE ; They will meet this autumn.              ; this autumn              ; 2031-09-01..2031-11-30
          FUTURE ; They will meet in the fall.              ; fall                     ; 2031-09-01..2031-11-30
          PAST   ; They met in the winter of 2029.          ; winter of 2029           ; 2029-12-01..2030-02-28
          FUTURE ; They will meet this weekend.             ; this weekend             ; 2031-05-24..2031-05-25
          PAST   ; They met over the weekend.               ; the weekend              ; 2031-05-17..2031-05-18
          """)
  void stretches(Direction direction, String text, String words, String counted) {
    assertThat(words(text)).isEqualToIgnoringCase(words);
    assertThat(counted(text, PUBLISHED, direction)).isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          PAST   ; They met today.                          ; today                    ; 2031-05-21
          PAST   ; They met this morning.                   ; this morning             ; 2031-05-21
          FUTURE ; They will dine tonight.                  ; tonight                  ; 2031-05-21
          PAST   ; They met yesterday.                      ; yesterday                ; 2031-05-20
          PAST   ; They met last night.                     ; last night               ; 2031-05-20
          FUTURE ; They will meet tomorrow morning.         ; tomorrow morning         ; 2031-05-22
          FUTURE ; They meet the day after tomorrow.        ; the day after tomorrow   ; 2031-05-23
          PAST   ; They met earlier today.                  ; earlier today            ; 2031-05-21
          PAST   ; They met two days ago.                   ; two days ago             ; 2031-05-19
          PAST   ; They met 10 days ago.                    ; 10 days ago              ; 2031-05-11
          PAST   ; They met two weeks ago.                  ; two weeks ago            ; 2031-05-05..2031-05-11
          PAST   ; They met a month ago.                    ; a month ago              ; 2031-04-01..2031-04-30
          PAST   ; They met three years ago.                ; three years ago          ; 2028-01-01..2028-12-31
          FUTURE ; They will meet in two days.              ; in two days              ; 2031-05-23
          FUTURE ; They will meet in three weeks.           ; in three weeks           ; 2031-06-09..2031-06-15
          FUTURE ; They will meet in two weeks' time.       ; in two weeks' time       ; 2031-06-02..2031-06-08
          FUTURE ; They will meet within two weeks.         ; within two weeks         ; 2031-05-21..2031-06-04
          FUTURE ; They meet in the next three days.        ; next three days          ; 2031-05-21..2031-05-24
          PAST   ; They met over the past two weeks.        ; past two weeks           ; 2031-05-07..2031-05-21
          PAST   ; They quarrelled over the past week.      ; past week                ; 2031-05-14..2031-05-21
          """)
  void distances(Direction direction, String text, String words, String counted) {
    assertThat(words(text)).isEqualTo(words);
    assertThat(counted(text, PUBLISHED, direction)).isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          FUTURE ; 2031-12-29 ; They will meet next week.          ; 2032-01-05..2032-01-11
          FUTURE ; 2031-12-31 ; They will meet tomorrow.           ; 2032-01-01
          PAST   ; 2032-01-01 ; They met yesterday.                ; 2031-12-31
          PAST   ; 2032-01-02 ; They met on Wednesday.             ; 2031-12-31
          PAST   ; 2032-01-15 ; They met last month.               ; 2031-12-01..2031-12-31
          FUTURE ; 2031-12-15 ; They will meet early next month.   ; 2032-01-01..2032-01-10
          PAST   ; 2032-03-31 ; They met a month ago.              ; 2032-02-01..2032-02-29
          PAST   ; 2032-03-01 ; They met earlier this month.       ; 2032-03-01
          FUTURE ; 2032-02-29 ; They will meet later this month.   ; 2032-02-29
          FUTURE ; 2032-02-28 ; They will meet later this month.   ; 2032-02-29
          FUTURE ; 2032-02-28 ; They will meet tomorrow.           ; 2032-02-29
          FUTURE ; 2031-11-30 ; They will meet next March.         ; 2032-03-01..2032-03-31
          FUTURE ; 1996-12-06 ; They are due to meet next March.   ; 1997-03-01..1997-03-31
          NONE   ; 2032-01-03 ; The Dec. 30 talks drew a crowd.    ; 2031-12-30
          NONE   ; 2031-12-30 ; The Jan. 3 talks may draw a crowd. ; 2032-01-03
          """)
  void yearsMonthsAndLeapDaysTurn(
      Direction direction, String published, String text, String counted) {
    assertThat(counted(text, published, direction)).isEqualTo(counted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They will meet soon.",
        "They met recently.",
        "They will meet in the coming days.",
        "They met in recent weeks.",
        "They met a few days ago.",
        "They met several weeks ago.",
        "They will meet over the next few weeks.",
        "They will meet in the near future.",
        "They met in the 1990s.",
        "They will meet within days."
      })
  void vagueDatesAreFoundAndCountNothing(String text) {
    List<DateExpression> found = expressions.find(text);

    assertThat(found).singleElement().satisfies(date -> assertThat(date.isVague()).isTrue());
    assertThat(counted(text, PUBLISHED, Direction.PAST)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Later in the day, they met.         ; Later in the day  ; 2031-05-19
          They met on the same day.           ; same day          ; 2031-05-19
          They parted the next day.           ; next day          ; 2031-05-20
          They had dined the day before.      ; the day before    ; 2031-05-18
          They parted two days later.         ; two days later    ; 2031-05-21
          They had dined a day earlier.       ; a day earlier     ; 2031-05-18
          They parted the following day.      ; following day     ; 2031-05-20
          """)
  void datesThatHangOnAnEventAreCountedFromIt(String text, String words, LocalDate day) {
    DateRange event = DateRange.of(LocalDate.of(2031, 5, 19));
    DateExpression found = expressions.find(text).get(0);

    assertThat(found.in(text)).isEqualTo(words);
    assertThat(found.isFromEvent()).isTrue();
    assertThat(found.resolve(LocalDate.parse(PUBLISHED), Direction.PAST)).isEmpty();
    assertThat(found.resolveFrom(event)).contains(DateRange.of(day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          The ministers met Tuesday.                                      ; PLAIN
          The talks are planned for Tuesday.                              ; PLAIN
          The ministers will meet on Tuesday, officials said.             ; PLAIN
          The ministry said Tuesday's talks were useful.                  ; PLAIN
          The ministers will meet, officials said Tuesday.                ; ATTRIBUTION
          The ministers will meet, a spokesman told reporters on Monday.  ; ATTRIBUTION
          The ministry announced Friday that they will meet.              ; ATTRIBUTION
          The ministry said in a statement on Friday that they met.       ; ATTRIBUTION
          The ministry on Friday said that they would meet.               ; ATTRIBUTION
          On Friday, the ministry's spokesman said that they would meet.  ; ATTRIBUTION
          The two sides agreed Monday to meet.                            ; ATTRIBUTION
          The envoy told a meeting of farmers in Porto on Friday.         ; ATTRIBUTION
          The envoy said the past two weeks of talks were useful.         ; PLAIN
          The pact should be agreed this year.                            ; PLAIN
          They have been partners for the past ten years.                 ; SINCE
          They have not met since March.                                  ; SINCE
          They have been at odds since October last year.                 ; SINCE
          She has been minister from 2017.                                ; SINCE
          She will visit Accra for three days from Monday.                ; START
          She will visit Accra for three days starting on April 20.       ; START
          They must agree by June 30.                                     ; DEADLINE
          They will talk until Friday.                                    ; DEADLINE
          They will agree no later than May 30.                           ; DEADLINE
          It is the first such meeting in 11 years.                       ; AGE
          They met for the first time in five months.                     ; AGE
          On Tuesday, the ministers met and said they would meet again.   ; PLAIN
          """)
  void theWordsAroundTellWhatADateIsFor(String text, Role role) {
    assertThat(expressions.find(text)).extracting(DateExpression::role).containsExactly(role);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He may march with them.",
        "May the talks succeed.",
        "Prime Minister May met her guest.",
        "Theresa May said no.",
        "The march drew an august crowd.",
        "The Sun and the Mar del Plata daily said so.",
        "They sat in the sun.",
        "April Kim and June Osei met.",
        "Jan Eliasson met his guest.",
        "The second day of talks drew 2,000 people.",
        "In 2000 people lost their homes.",
        "They paid $2017 for it.",
        "The 21st century will tell.",
        "It was the 3rd round of the talks.",
        "He voted on Super Tuesday.",
        "The Sunday Times said so.",
        "They talked for three days.",
        "The five-day trip ended.",
        "They fall behind and spring back.",
        "It scored 3-5 and lost.",
        "Soon after the talks they parted.",
        "They will do so as soon as possible.",
        "At the end of the day, it is a matter of trust.",
        "The poet Ama Osei (1876-1949) wrote it."
      })
  void otherWordsAreNoDates(String text) {
    assertThat(expressions.find(text)).isEmpty();
  }

  @Test
  void severalDatesOfASentenceKeepTheirPlaces() {
    String text = "They met Tuesday, after talks in May 2030, and will meet again next week.";

    assertThat(words(text)).isEqualTo("Tuesday|May 2030|next week");
  }

  @Test
  void onlyTheStretchAskedForIsRead() {
    String text = "They met Tuesday. They parted Wednesday. They wrote Thursday.";
    int from = text.indexOf("They parted");
    int to = text.indexOf("They wrote");

    assertThat(expressions.find(text, from, to))
        .singleElement()
        .satisfies(found -> assertThat(found.in(text)).isEqualTo("Wednesday"));
  }

  @Test
  void noTextMakesItFailAndEveryDateLiesInIt() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] scraps = {
      "May",
      "may",
      "Jan.",
      "Dec",
      "31",
      "4th",
      "2031",
      "1990s",
      "-",
      "to",
      "and",
      "from",
      "between",
      "Monday",
      "next",
      "last",
      "this",
      "the",
      "week",
      "weeks",
      "month",
      "year",
      "day",
      "days",
      "of",
      "in",
      "on",
      "early",
      "mid",
      "late",
      "later",
      "end",
      "first",
      "half",
      "quarter",
      "two",
      "a",
      "few",
      "ago",
      "earlier",
      "said",
      "since",
      "by",
      "today",
      "night",
      "spring",
      ",",
      ".",
      "'s",
      "é",
      "가",
      "\uD83D\uDE00",
      "0",
      "99999999999",
      "(",
      "/",
      "\n",
      "30",
      "Feb.",
      "coming",
      "past"
    };
    LocalDate published = LocalDate.of(2032, 2, 29);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(14); k >= 0; k--) {
        text.append(scraps[random.nextInt(scraps.length)])
            .append(random.nextInt(5) == 0 ? "" : " ");
      }
      int end = 0;
      for (DateExpression found : expressions.find(text.toString())) {
        assertThat(found.start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
        assertThat(found.end()).as("seed %d", seed).isGreaterThan(found.start());
        end = found.end();
        for (Direction direction : Direction.values()) {
          assertThat(found.resolve(published, direction)).as("seed %d", seed).isNotNull();
        }
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }
}
