package dev.entente.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Where the programs' logs go: to standard error, as logback.xml says, unless told otherwise. */
public final class Logs {

  private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %logger{24} %msg%n";

  private Logs() {}

  /** Logs what Kafka's clients do, too. */
  static void more() {
    root().setLevel(Level.INFO);
  }

  /**
   * Logs to a file from now on, where the person at the terminal is told everything by us.
   *
   * @param file made when it is not there, and added to
   */
  public static void toFile(Path file) {
    LoggerContext context = root().getLoggerContext();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    appender.start();
    root().detachAndStopAllAppenders();
    root().addAppender(appender);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
