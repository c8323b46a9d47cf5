/** What the dashboard bears: many who listen, and a million meetings. */
package dev.entente.bench.board;
