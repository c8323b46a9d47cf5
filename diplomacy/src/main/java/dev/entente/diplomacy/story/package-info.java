/**
 * Wire text: its marks, zones, dateline and date.
 *
 * <ul>
 *   <li>{@link dev.entente.diplomacy.story.WireText} takes a plain text file apart: marks,
 *       headline, byline, dateline, body, trailer. {@link
 *       dev.entente.diplomacy.story.MarkedHeadline} does it for a headline alone, {@link
 *       dev.entente.diplomacy.story.Dateline} for a dateline that comes in a field.
 *   <li>{@link dev.entente.diplomacy.story.Zones} tells which stretches of a {@link
 *       dev.entente.diplomacy.story.Story} are its own: read {@code BODY}, take dates and names
 *       from {@code CAPTION}, skip the rest. {@link dev.entente.diplomacy.story.Zones#only} blanks
 *       the rest out and keeps the offsets.
 *   <li>{@link dev.entente.diplomacy.story.StoryDate} works out the day of a story without one.
 *   <li>{@link dev.entente.diplomacy.story.Language} tells English from other languages, {@link
 *       dev.entente.diplomacy.story.Providers} has the one spelling of a provider's name.
 * </ul>
 */
package dev.entente.diplomacy.story;
