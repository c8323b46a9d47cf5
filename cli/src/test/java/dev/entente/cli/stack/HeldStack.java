package dev.entente.cli.stack;

import java.nio.file.Path;

/** A process that holds a stack until it is killed: it prints the children's ids and its folder. */
final class HeldStack {

  private HeldStack() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (OnExit onExit = new OnExit()) {
      StackSettings settings =
          arguments.length == 0
              ? StackSettings.temporary()
              : StackSettings.keeping(Path.of(arguments[0]));
      EmbeddedStack stack = EmbeddedStack.start(settings, onExit);
      stack.pids().forEach(System.out::println);
      System.out.println(stack.dataFolder());
      Thread.currentThread().join();
    }
  }
}
