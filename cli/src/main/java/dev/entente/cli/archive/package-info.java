/** Topics as files and back: Avro container files with a manifest that counts and hashes them. */
package dev.entente.cli.archive;
