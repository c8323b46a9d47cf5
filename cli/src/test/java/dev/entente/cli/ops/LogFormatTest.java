package dev.entente.cli.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class LogFormatTest {

  @Test
  void asTextALineNamesTheStory() throws Exception {
    assertThat(logged(null)).contains("INFO").contains("given up").contains("story=\"Wire|n-1\"");
  }

  @Test
  void asJsonALineIsAnObjectThatNamesTheStory() throws Exception {
    JsonNode line = new ObjectMapper().readTree(logged("json"));
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(line.path("formattedMessage").asText()).isEqualTo("given up");
    assertThat(line.path("kvpList").path(0).path("story").asText()).isEqualTo("Wire|n-1");
  }

  @Test
  void loggingSaysNothingOnStandardOutput() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, UTF_8));
    try {
      logged(null);
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  private static String logged(String format) throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, UTF_8));
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    try {
      if (format != null) {
        context.putProperty("ENTENTE_LOGS", format);
      }
      JoranConfigurator configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(LogFormatTest.class.getResource("/logback.xml"));
      context
          .getLogger("dev.entente.test")
          .atInfo()
          .addKeyValue("story", "Wire|n-1")
          .log("given up");
      return err.toString(UTF_8);
    } finally {
      context.stop();
      System.setErr(before);
    }
  }
}
