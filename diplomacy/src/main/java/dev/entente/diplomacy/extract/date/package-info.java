/**
 * Dates in running text.
 *
 * <p>{@link dev.entente.diplomacy.extract.date.DateExpressions#find} finds them in a sentence, with
 * offsets and with the {@link dev.entente.diplomacy.extract.date.DateExpression.Role} that the
 * words around give them. When the status of the event is known, {@link
 * dev.entente.diplomacy.extract.date.DateExpression#resolve} counts one out:
 *
 * <pre>{@code
 * DateExpressions dates = new DateExpressions(); // one per thread
 * for (DateExpression date : dates.find(text, sentenceStart, sentenceEnd)) {
 *   if (date.canDateAnEvent()) {
 *     Optional<DateRange> range = date.resolve(story.published(), Direction.PAST);
 *   }
 * }
 * }</pre>
 *
 * <p>A date that hangs on another event ("later in the day") is counted by {@link
 * dev.entente.diplomacy.extract.date.DateExpression#resolveFrom}.
 */
package dev.entente.diplomacy.extract.date;
