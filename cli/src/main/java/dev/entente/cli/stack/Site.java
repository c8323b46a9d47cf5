package dev.entente.cli.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the children of one stack are started.
 *
 * @param distribution what they run
 * @param data where they write
 * @param onExit what stops them
 */
record Site(Distribution distribution, DataFolder data, OnExit onExit) {

  /** Makes a child's own folder. */
  Path homeOf(String child) {
    Path home = data.path().resolve(child);
    try {
      return Files.createDirectories(home);
    } catch (IOException e) {
      throw new StackException(
          StackException.Reason.FOLDER,
          "cannot write to %s: %s".formatted(home, e.getMessage()),
          e);
    }
  }

  /**
   * Starts a child under {@link ChildMain}, with its class archive.
   *
   * @param classPath jars only: an archive takes no folders
   * @param program main class and arguments
   */
  ChildProcess start(String name, List<String> jvm, List<Path> classPath, List<String> program)
      throws IOException {
    ClassArchive archive =
        ClassArchive.of(name, classPath.get(classPath.size() - 1), distribution.archives());
    List<String> arguments = new ArrayList<>(jvm);
    arguments.addAll(archive.arguments());
    arguments.add("-cp");
    arguments.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    arguments.add(ChildMain.class.getName());
    arguments.add(data.lockOf(name).toString());
    arguments.addAll(program);
    ChildProcess process = ChildProcess.start(name, arguments, homeOf(name).resolve(name + ".log"));
    onExit.add(
        () -> {
          process.stop();
          archive.keep();
        });
    return process;
  }
}
