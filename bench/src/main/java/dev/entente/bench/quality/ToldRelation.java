package dev.entente.bench.quality;

import dev.entente.diplomacy.relation.Signal;
import java.util.List;

/**
 * One statement of a story about how states stand.
 *
 * @param countries ISO 3166-1 alpha-3 of those it holds between
 * @param signal what it says
 */
record ToldRelation(List<String> countries, Signal signal) {

  ToldRelation {
    countries = List.copyOf(countries);
  }
}
