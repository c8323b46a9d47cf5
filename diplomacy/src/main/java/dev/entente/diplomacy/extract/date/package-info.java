/**
 * Dates in running text: {@link dev.entente.diplomacy.extract.date.DateExpressions} finds them,
 * {@link dev.entente.diplomacy.extract.date.DateExpression#resolve} counts them out against a
 * publication day.
 */
package dev.entente.diplomacy.extract.date;
