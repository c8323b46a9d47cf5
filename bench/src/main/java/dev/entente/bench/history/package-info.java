/** What one more story costs a pair of countries with a short history, and with a long one. */
package dev.entente.bench.history;
