/**
 * What a reader sees of the records: a state on a day, the line that led to it, the reason in a
 * sentence.
 */
package dev.entente.dashboard.view;
