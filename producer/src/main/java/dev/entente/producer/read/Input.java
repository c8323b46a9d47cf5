package dev.entente.producer.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;

/** Bytes under a name that their sender knows: a file, standard input, the body of a request. */
public interface Input {

  /** Returns the name for messages, e.g. the path of a file as the user wrote it. */
  String name();

  /**
   * Opens the bytes. The caller closes the stream.
   *
   * @throws IOException where they cannot be read
   */
  InputStream open() throws IOException;

  /** Returns the number of bytes, where it is known beforehand. */
  OptionalLong size();

  /** Returns the file as an input. It is not opened yet, and may turn out to be unreadable. */
  static Input ofFile(Path file) {
    Objects.requireNonNull(file, "an input needs its file");
    return new Input() {
      @Override
      public String name() {
        return file.toString();
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }

      @Override
      public OptionalLong size() {
        try {
          return Files.isRegularFile(file)
              ? OptionalLong.of(Files.size(file))
              : OptionalLong.empty();
        } catch (IOException e) {
          return OptionalLong.empty();
        }
      }
    };
  }

  /** Returns a stream that can be read once, such as standard input, as an input. */
  static Input ofStream(String name, InputStream stream) {
    Objects.requireNonNull(name, "an input needs a name");
    Objects.requireNonNull(stream, "an input needs its stream");
    return new Input() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return stream;
      }

      @Override
      public OptionalLong size() {
        return OptionalLong.empty();
      }
    };
  }

  /** Returns bytes at hand, such as the body of a request, as an input. */
  static Input ofBytes(String name, byte[] bytes) {
    Objects.requireNonNull(name, "an input needs a name");
    Objects.requireNonNull(bytes, "an input needs its bytes");
    return new Input() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public OptionalLong size() {
        return OptionalLong.of(bytes.length);
      }
    };
  }
}
