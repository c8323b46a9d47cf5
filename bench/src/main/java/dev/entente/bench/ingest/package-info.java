/** What taking stories in over HTTP costs, and whether any is lost when things are killed. */
package dev.entente.bench.ingest;
