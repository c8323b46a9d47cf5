/** How stories were read, for a person and as JSON. */
package dev.entente.cli.explain;
