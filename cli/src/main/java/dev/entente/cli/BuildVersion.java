package dev.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into its resources, and the Java that runs it. */
final class BuildVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "entente " + number(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }

  /** Returns the version's number. */
  static String number() {
    Properties build = new Properties();
    try (InputStream resource = BuildVersion.class.getResourceAsStream("build.properties")) {
      build.load(resource);
    } catch (IOException e) {
      throw new UncheckedIOException("the build's own resource cannot be read", e);
    }
    return build.getProperty("version");
  }
}
