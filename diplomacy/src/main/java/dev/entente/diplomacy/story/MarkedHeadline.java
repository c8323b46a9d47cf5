package dev.entente.diplomacy.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A headline apart from the marks that a wire puts before and after it.
 *
 * @param mark what the marks say together
 * @param headline the headline without marks, tags and notes, white space normalised; may be empty
 * @param note the "(ATTN: …)" note to editors without brackets and "ATTN:", or null
 */
public record MarkedHeadline(RevisionMark mark, String headline, String note) {

  private static final Pattern BRACKET =
      Pattern.compile("^[(\\[]([\\p{L}\\p{N}][^()\\[\\]]{0,40})[)\\]]\\s*");
  private static final Pattern LAST_BRACKET =
      Pattern.compile("\\s*[(\\[]([^()\\[\\]]{2,40})[)\\]]$");
  private static final Pattern NOTE = Pattern.compile("\\s*\\(ATTN:?\\s*([^()]{0,400})\\)?\\s*");
  private static final Pattern REPEATED_WORD =
      Pattern.compile("^(KILL|HOLD)(?:[\\s!]+\\1){1,2}[\\s!:–—-]*");
  private static final Pattern WORDS_AND_DASH =
      Pattern.compile(
          "^(UPDATE|WRAPUP|REFILE|CORRECTED|CORRECTION|CORRECTING|RPT|REPEAT|URGENT|FLASH|BULLETIN|ALERT|KILL|HOLD"
              + "|WITHDRAWN|STORY WITHDRAWN|EXCLUSIVE|ANALYSIS|FACTBOX|INTERVIEW|TIMELINE|PREVIEW|EXPLAINER|INSIGHT"
              + "|NEWSMAKER|ROUNDUP|LEAD)(\\s\\d{1,2})?(\\s?[-–—]{1,2}\\s?|:\\s)(?=\\S)");
  private static final Pattern ORDINAL_LEAD =
      Pattern.compile(
          "^(\\d{1,2}(?:st|nd|rd|th)?\\s?(?:LEAD|LD|Lead|Ld|UPDATE|ROUNDUP)(?:[- ][Ww]ritethru)?)(?:\\s?[-–—:,]{1,2}\\s?|\\s+|$)");
  private static final Pattern LAST_LEAD =
      Pattern.compile(
          "\\s*[,-]\\s*(\\d{1,2}(?:st|nd|rd|th)?\\s?(?:LEAD|LD|Lead|Ld)(?:[- ][Ww]ritethru)?)$");
  private static final Pattern COUNTED =
      Pattern.compile("^(\\d{1,2})(?:ST|ND|RD|TH)?(LEAD|LD|UPDATE|ROUNDUP)?$");

  private enum Word {
    URGENT,
    LEAD,
    FILLER,
    CORRECTION,
    REPEAT,
    HOLD,
    KILL
  }

  private static final Map<String, Word> WORDS =
      Map.ofEntries(
          Map.entry("URGENT", Word.URGENT),
          Map.entry("FLASH", Word.URGENT),
          Map.entry("BULLETIN", Word.URGENT),
          Map.entry("ALERT", Word.URGENT),
          Map.entry("LEAD", Word.LEAD),
          Map.entry("LD", Word.LEAD),
          Map.entry("UPDATE", Word.LEAD),
          Map.entry("UPDATED", Word.LEAD),
          Map.entry("WRAPUP", Word.LEAD),
          Map.entry("ROUNDUP", Word.LEAD),
          Map.entry("WRITETHRU", Word.FILLER),
          Map.entry("NEWS", Word.FILLER),
          Map.entry("STORY", Word.FILLER),
          Map.entry("CORRECTED", Word.CORRECTION),
          Map.entry("CORRECTION", Word.CORRECTION),
          Map.entry("CORRECTING", Word.CORRECTION),
          Map.entry("EDITED", Word.CORRECTION),
          Map.entry("REFILE", Word.CORRECTION),
          Map.entry("REPEAT", Word.REPEAT),
          Map.entry("RPT", Word.REPEAT),
          Map.entry("HOLD", Word.HOLD),
          Map.entry("KILL", Word.KILL),
          Map.entry("WITHDRAWN", Word.KILL));

  public MarkedHeadline {
    Objects.requireNonNull(mark, "a marked headline needs a mark, RevisionMark.NONE at least");
    Objects.requireNonNull(headline, "a marked headline needs its headline, empty at least");
  }

  /** Takes the marks off a headline as printed. */
  public static MarkedHeadline parse(String printed) {
    Objects.requireNonNull(printed, "a headline to take the marks off");
    return new Peeler(printed).peel();
  }

  /** Returns whether the line is made of marks and notes alone. */
  boolean isOnlyMarks() {
    boolean marked = mark.kind() != RevisionMark.Kind.PLAIN;
    return headline.isEmpty() && (note != null || marked);
  }

  private static String tidy(String printed) {
    StringBuilder tidy = new StringBuilder(printed.length());
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      boolean blank = Lines.isBlank(c);
      if (!blank) {
        tidy.append(c);
      } else if (tidy.length() > 0 && tidy.charAt(tidy.length() - 1) != ' ') {
        tidy.append(' ');
      }
    }
    return tidy.toString().stripTrailing();
  }

  /** Takes off one mark after the other, outermost first. */
  private static final class Peeler {

    private final List<String> tags = new ArrayList<>();
    private String rest;
    private String note;
    private boolean urgent;
    private int leads;
    private RevisionMark.Kind verdict;

    Peeler(String printed) {
      this.rest = tidy(printed);
    }

    MarkedHeadline peel() {
      takeNote();
      boolean changed = true;
      while (changed && mayBeginWithMark()) {
        changed =
            takeOnlyWords() || takeBracket() || takeRepeated() || takePrefix() || takeOrdinal();
      }
      takeEnd();
      return new MarkedHeadline(new RevisionMark(kind(), order(), tags), rest, note);
    }

    /** A bracket, a digit or two capitals: cheap, so that most headlines need no patterns. */
    private boolean mayBeginWithMark() {
      if (rest.isEmpty()) {
        return false;
      }
      char first = rest.charAt(0);
      boolean capitals =
          rest.length() > 1
              && Character.isUpperCase(first)
              && Character.isUpperCase(rest.charAt(1));
      return first == '(' || first == '[' || (first >= '0' && first <= '9') || capitals;
    }

    private RevisionMark.Kind kind() {
      if (verdict != null) {
        return verdict;
      }
      if (leads > 0) {
        return RevisionMark.Kind.LEAD;
      }
      return urgent ? RevisionMark.Kind.URGENT : RevisionMark.Kind.PLAIN;
    }

    private int order() {
      return leads > 0 ? leads + 1 : urgent ? 0 : 1;
    }

    private void takeNote() {
      if (!rest.contains("(ATTN")) {
        return;
      }
      Matcher matcher = NOTE.matcher(rest);
      if (matcher.find()) {
        note = matcher.group(1).strip();
        rest = (rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end())).strip();
      }
    }

    private boolean takeOnlyWords() {
      boolean upper = rest.length() <= 30 && rest.equals(rest.toUpperCase(Locale.ROOT));
      return upper && absorb(rest) && cut(rest.length());
    }

    private boolean takeBracket() {
      Matcher matcher = BRACKET.matcher(rest);
      if (!matcher.find()) {
        return false;
      }
      if (!absorb(matcher.group(1))) {
        tags.add(matcher.group(1).strip());
      }
      return cut(matcher.end());
    }

    private boolean takeRepeated() {
      Matcher matcher = REPEATED_WORD.matcher(rest);
      return matcher.find() && absorb(matcher.group(1)) && cut(matcher.end());
    }

    private boolean takePrefix() {
      Matcher matcher = WORDS_AND_DASH.matcher(rest);
      if (!matcher.find()) {
        return false;
      }
      String words = matcher.group(1) + (matcher.group(2) == null ? "" : matcher.group(2));
      boolean tight = matcher.group(3).length() == 1 && !matcher.group(3).equals(":");
      boolean ownWord = matcher.group(1).matches("URGENT|LEAD|HOLD|KILL|FLASH|ALERT|BULLETIN");
      if (tight && ownWord) {
        return false; // "HOLD-UP", "LEAD-ZINC": a compound, not a mark
      }
      if (!absorb(words)) {
        tags.add(matcher.group(1));
      }
      return cut(matcher.end());
    }

    private boolean takeOrdinal() {
      Matcher matcher = ORDINAL_LEAD.matcher(rest);
      return matcher.find() && absorb(matcher.group(1)) && cut(matcher.end());
    }

    private void takeEnd() {
      if (rest.isEmpty() || "dDuU)]".indexOf(rest.charAt(rest.length() - 1)) < 0) {
        return;
      }
      Matcher lead = LAST_LEAD.matcher(rest);
      if (lead.find() && absorb(lead.group(1))) {
        rest = rest.substring(0, lead.start());
      }
      Matcher bracket = LAST_BRACKET.matcher(rest);
      if (bracket.find() && absorb(bracket.group(1))) {
        rest = rest.substring(0, bracket.start());
      }
    }

    private boolean cut(int end) {
      rest = rest.substring(end).stripLeading();
      return end > 0;
    }

    /** Takes in the words of one mark, all or none. */
    private boolean absorb(String words) {
      List<Word> found = new ArrayList<>();
      int count = 1;
      for (String piece : words.toUpperCase(Locale.ROOT).split("[\\s,/!-]+", -1)) {
        Matcher counted = COUNTED.matcher(piece);
        if (counted.matches()) {
          count = Integer.parseInt(counted.group(1));
          found.add(counted.group(2) == null ? Word.FILLER : Word.LEAD);
        } else if (WORDS.containsKey(piece)) {
          found.add(WORDS.get(piece));
        } else if (!piece.isEmpty()) {
          return false;
        }
      }
      if (found.stream().allMatch(word -> word == Word.FILLER)) {
        return false;
      }
      for (Word word : found) {
        take(word, Math.max(1, count));
      }
      return true;
    }

    private void take(Word word, int count) {
      switch (word) {
        case URGENT -> urgent = true;
        case LEAD -> leads = Math.max(leads, count);
        case CORRECTION -> verdict = stronger(RevisionMark.Kind.CORRECTION);
        case REPEAT -> verdict = stronger(RevisionMark.Kind.REPEAT);
        case HOLD -> verdict = stronger(RevisionMark.Kind.HOLD);
        case KILL -> verdict = stronger(RevisionMark.Kind.KILL);
        case FILLER -> {}
      }
    }

    private RevisionMark.Kind stronger(RevisionMark.Kind other) {
      return verdict == null || verdict.compareTo(other) < 0 ? other : verdict;
    }
  }
}
