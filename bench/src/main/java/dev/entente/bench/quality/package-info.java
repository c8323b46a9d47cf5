/** How well the extractor reads stories that a person has labelled. */
package dev.entente.bench.quality;
