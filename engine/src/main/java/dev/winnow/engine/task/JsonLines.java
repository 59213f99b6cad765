package dev.winnow.engine.task;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The lines of a JSON Lines file, one at a time: memory does not grow with the file.
final class JsonLines implements AutoCloseable {

  static final int LONGEST = 16 << 20;
  private final InputStream in;
  private int number;

  /// A line without its end.
  ///
  /// @param whole whether it was short enough to be kept
  record Line(int number, byte[] bytes, boolean whole) {}

  JsonLines(Path file) throws IOException {
    in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    skipMark();
  }

  private void skipMark() throws IOException {
    in.mark(3);
    if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
      in.reset();
    }
  }

  Optional<Line> next() throws IOException {
    var bytes = new ByteArrayOutputStream();
    int read = in.read();
    if (read < 0) {
      return Optional.empty();
    }
    number++;
    boolean whole = true;
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (bytes.size() < LONGEST) {
        bytes.write(read);
      } else {
        whole = false;
      }
    }
    return Optional.of(new Line(number, bytes.toByteArray(), whole));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
