/** What a story costs on its whole way, against a topology that only passes it on. */
package dev.entente.bench.pipeline;
