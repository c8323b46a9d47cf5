package dev.entente.cli.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStackIT {

  /** Broker and registry, ended cold on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String SCHEMA = "{\"schema\":\"{\\\"type\\\":\\\"string\\\"}\"}";

  @TempDir private Path folder;

  @Test
  void whatIsWrittenSurvivesARestartOnTheSameFolder() throws Exception {
    Path data = folder.resolve("data");
    try (OnExit onExit = new OnExit()) {
      EmbeddedStack stack = EmbeddedStack.start(StackSettings.keeping(data), onExit);
      createTopic(stack, "kept");
      assertThat(post(stack.registryUrl() + "/subjects/kept-value/versions", SCHEMA))
          .isEqualTo(200);
    }

    try (OnExit onExit = new OnExit()) {
      EmbeddedStack stack = EmbeddedStack.start(StackSettings.keeping(data), onExit);
      assertThat(topics(stack)).contains("kept");
      assertThat(get(stack.registryUrl() + "/subjects")).contains("kept-value");
      assertThat(get(stack.registryUrl() + "/config")).contains("BACKWARD_TRANSITIVE");
    }
  }

  @Test
  void twoAtOnceKnowNothingOfEachOther() throws Exception {
    try (OnExit onExit = new OnExit()) {
      EmbeddedStack one = EmbeddedStack.start(StackSettings.temporary(), onExit);
      EmbeddedStack two = EmbeddedStack.start(StackSettings.temporary(), onExit);

      createTopic(one, "ones");

      assertThat(topics(two)).doesNotContain("ones");
      assertThat(one.dataFolder()).isNotEqualTo(two.dataFolder());
      assertThat(one.registryUrl()).isNotEqualTo(two.registryUrl());
    }
  }

  @Test
  void aStackThatEndsLeavesNothingBehind() {
    List<Long> children = new ArrayList<>();
    Path data;
    try (OnExit onExit = new OnExit()) {
      EmbeddedStack stack = EmbeddedStack.start(StackSettings.temporary(), onExit);
      children.addAll(stack.pids());
      data = stack.dataFolder();
      assertThat(data).exists();
    }

    assertThat(data).doesNotExist();
    assertThat(children).hasSize(2).noneMatch(EmbeddedStackIT::isAlive);
  }

  @Test
  void killingTheParentEndsTheChildrenAndTheNextStartCleansUp() throws Exception {
    Process parent = heldStack();
    List<Long> children = new ArrayList<>();
    Path data;
    try (BufferedReader out = parent.inputReader(UTF_8)) {
      children.add(Long.parseLong(out.readLine()));
      children.add(Long.parseLong(out.readLine()));
      data = Path.of(out.readLine());
      assertThat(children).allMatch(EmbeddedStackIT::isAlive);

      parent.destroyForcibly().waitFor();
    }

    await().atMost(PATIENCE).until(() -> children.stream().noneMatch(EmbeddedStackIT::isAlive));
    assertThat(data).as("left by the killed one").exists();
    try (OnExit onExit = new OnExit()) {
      EmbeddedStack.start(StackSettings.temporary(), onExit);
      assertThat(data).doesNotExist();
    }
  }

  @Test
  void aFolderThatWasHeldByAKilledStackCanBeUsedAtOnce() throws Exception {
    Path data = folder.resolve("killed");
    Process parent = heldStack(data.toString());
    try (BufferedReader out = parent.inputReader(UTF_8)) {
      assertThat(out.lines().limit(3)).last().isEqualTo(data.toString());
      parent.destroyForcibly().waitFor();
    }

    try (OnExit onExit = new OnExit()) {
      EmbeddedStack stack = EmbeddedStack.start(StackSettings.keeping(data), onExit);
      createTopic(stack, "after");
      assertThat(topics(stack)).contains("after");
    }
  }

  @Test
  void aChildThatDiesIsNoticedWithItsLastWords() {
    try (OnExit onExit = new OnExit()) {
      EmbeddedStack stack = EmbeddedStack.start(StackSettings.temporary(), onExit);
      stack.requireAlive();
      stack.pids().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThatThrownBy(stack::requireAlive)
                      .isInstanceOf(StackException.class)
                      .hasMessageContaining("the broker ended by itself (exit code 137)"));
    }
  }

  @Test
  void aPortThatIsTakenIsNamedWithTheOption() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        OnExit onExit = new OnExit()) {
      StackSettings settings = new StackSettings(Optional.empty(), taken.getLocalPort(), 0);

      assertThatThrownBy(() -> EmbeddedStack.start(settings, onExit))
          .isInstanceOfSatisfying(
              StackException.class,
              e -> assertThat(e.reason()).isEqualTo(StackException.Reason.PORT))
          .hasMessageContaining("port " + taken.getLocalPort())
          .hasMessageContaining("--broker-port");
    }
  }

  @Test
  void aFolderInUseIsNotShared() {
    try (OnExit onExit = new OnExit()) {
      StackSettings settings = StackSettings.keeping(folder.resolve("shared"));
      EmbeddedStack.start(settings, onExit);

      assertThatThrownBy(() -> EmbeddedStack.start(settings, onExit))
          .isInstanceOfSatisfying(
              StackException.class,
              e -> assertThat(e.reason()).isEqualTo(StackException.Reason.FOLDER))
          .hasMessageContaining("in use by another entente");
    }
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (OnExit onExit = new OnExit()) {
      assertThatThrownBy(() -> EmbeddedStack.start(StackSettings.keeping(file), onExit))
          .isInstanceOfSatisfying(
              StackException.class,
              e -> assertThat(e.reason()).isEqualTo(StackException.Reason.FOLDER))
          .hasMessageContaining(file + " cannot be used as a data folder: it is a file");
    }
  }

  private static Process heldStack(String... arguments) throws IOException {
    Distribution distribution = Distribution.locate();
    String classPath =
        String.join(
            File.pathSeparator,
            distribution.ententeJar().toString(),
            Path.of("target", "test-classes").toAbsolutePath().toString());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-D" + Distribution.PROPERTY + "=" + distribution.folder());
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.addAll(List.of("-cp", classPath, HeldStack.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static void createTopic(EmbeddedStack stack, String name) throws Exception {
    try (Admin admin = admin(stack)) {
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
    }
  }

  private static Set<String> topics(EmbeddedStack stack) throws Exception {
    try (Admin admin = admin(stack)) {
      return admin.listTopics().names().get();
    }
  }

  private static Admin admin(EmbeddedStack stack) {
    return Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
  }

  private static int post(String url, String body) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/vnd.schemaregistry.v1+json");
    connection.getOutputStream().write(body.getBytes(UTF_8));
    return connection.getResponseCode();
  }

  private static String get(String url) throws IOException {
    try (var answer = URI.create(url).toURL().openStream()) {
      return new String(answer.readAllBytes(), UTF_8);
    }
  }
}
