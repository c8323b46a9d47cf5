package dev.entente.producer.publish;

import dev.entente.producer.read.Input;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of the inputs have been read, out of how many. */
public final class BytesRead {

  private final AtomicLong soFar = new AtomicLong();
  private final long total;

  /** Sums up the inputs' sizes. */
  public BytesRead(List<Input> inputs) {
    long sum = 0;
    for (Input input : inputs) {
      OptionalLong size = input.size();
      if (size.isEmpty()) {
        sum = -1;
        break;
      }
      sum += size.getAsLong();
    }
    this.total = sum;
  }

  /** Returns how many bytes have been read. */
  long soFar() {
    return soFar.get();
  }

  /** Returns how many bytes there are, or -1 where an input does not know its size. */
  long total() {
    return total;
  }

  /** Returns the input, with what is read of it counted here. */
  public Input counting(Input input) {
    return new Input() {
      @Override
      public String name() {
        return input.name();
      }

      @Override
      public InputStream open() throws IOException {
        return new Counting(input.open());
      }

      @Override
      public OptionalLong size() {
        return input.size();
      }
    };
  }

  private final class Counting extends FilterInputStream {

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      soFar.addAndGet(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = super.read(bytes, from, length);
      soFar.addAndGet(Math.max(0, count));
      return count;
    }

    @Override
    public boolean markSupported() {
      return false; // bytes read twice would be counted twice
    }
  }
}
