/** What words mean: countries, cities, bodies, titles, events; rules as data. */
package dev.entente.diplomacy.lexicon;
