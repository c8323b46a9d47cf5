/**
 * What words mean: countries, cities, bodies, titles, events; rules as data.
 *
 * <p>{@link dev.entente.diplomacy.lexicon.Lexicon} reads the tables that lie beside this class, one
 * record per form, for the extraction to compile into its own matcher. {@link
 * dev.entente.diplomacy.lexicon.Titles} tells what a printed title is worth. Where forms overlap,
 * the longest one counts; {@link dev.entente.diplomacy.lexicon.Trap} lists the longer forms in
 * which a country's name does not act, and those that need proof beside them.
 */
package dev.entente.diplomacy.lexicon;
