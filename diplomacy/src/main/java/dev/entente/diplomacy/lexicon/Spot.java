package dev.entente.diplomacy.lexicon;

/**
 * Where a place lies.
 *
 * @param country ISO 3166-1 alpha-3
 * @param latitude degrees north, WGS 84; null for a whole country or region
 * @param longitude degrees east, WGS 84; null for a whole country or region
 */
public record Spot(String country, Double latitude, Double longitude) {

  static Spot of(Country country) {
    return new Spot(country.code(), null, null);
  }

  static Spot of(Place place) {
    boolean point = !Double.isNaN(place.latitude());
    return new Spot(
        place.country(),
        point ? (Double) place.latitude() : null,
        point ? (Double) place.longitude() : null);
  }
}
