package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;

/** Reads the days around the publication: "today", "yesterday evening", "overnight". */
final class NearDayReader {

  private final Tokens tokens;

  NearDayReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Reads "today", "yesterday", "tomorrow", each with the part of the day, and "overnight". */
  Reading read(int at) {
    return switch (tokens.kind(at)) {
      case TODAY -> shift(0, skipDaytime(at + 1));
      case YESTERDAY -> shift(-1, skipDaytime(at + 1));
      case TOMORROW -> shift(1, skipDaytime(at + 1));
      case OVERNIGHT -> new Reading(new RelativeWhen.Shift(-1, 0), at + 1);
      default -> null;
    };
  }

  static Reading shift(int days, int next) {
    return new Reading(new RelativeWhen.Shift(days, days), next);
  }

  private int skipDaytime(int at) {
    return tokens.kind(at) == DAYTIME ? at + 1 : at;
  }
}
