package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Where a mention is filed.
 *
 * @param shelf the shelf
 * @param day the day on it
 */
record Place(Shelf shelf, LocalDate day) {

  /** Returns where mentions are filed, those put off twice. */
  static Set<Place> of(Collection<Mention> mentions) {
    Set<Place> places = new HashSet<>();
    for (Mention mention : mentions) {
      for (Shelf shelf : Shelves.standing(mention)) {
        places.add(new Place(shelf, shelf.day(mention)));
      }
    }
    return places;
  }

  /** Returns whether it lies on a shelf from one day to another, both included. */
  boolean isAmong(Shelf some, LocalDate first, LocalDate last) {
    return shelf == some && !day.isBefore(first) && !day.isAfter(last);
  }

  /** Returns whether any of these places was read. */
  static boolean meet(Collection<Place> places, Extent extent) {
    for (Place place : places) {
      if (extent.holds(place.shelf, place.day)) {
        return true;
      }
    }
    return false;
  }
}
