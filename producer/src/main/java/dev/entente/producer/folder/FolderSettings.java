package dev.entente.producer.folder;

import dev.entente.producer.read.ReadOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * A spool folder.
 *
 * @param name its name; its settings are {@code producer.folder.NAME.…}
 * @param path the folder ({@code path})
 * @param options what fills the gaps of its stories ({@code provider}, {@code encoding})
 * @param quiet how long a file must not have changed before it is taken ({@code quiet.ms}, default
 *     2 s; 0 where files are always renamed into place)
 * @param rescan how often the folder is looked through, whatever the system reports of changes
 *     ({@code rescan.ms}, default 5 s)
 * @param idle silence after which the feed counts as silent ({@code idle.minutes}), or null
 */
public record FolderSettings(
    String name, Path path, ReadOptions options, Duration quiet, Duration rescan, Duration idle) {

  public FolderSettings {
    Objects.requireNonNull(name, "a folder needs its name");
    Objects.requireNonNull(path, "a folder needs its path");
    Objects.requireNonNull(options, "a folder needs its options");
    Objects.requireNonNull(quiet, "a folder needs its quiet time");
    Objects.requireNonNull(rescan, "a folder needs its rescan time");
  }
}
