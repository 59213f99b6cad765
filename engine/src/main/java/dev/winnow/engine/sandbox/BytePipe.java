package dev.winnow.engine.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.LinkedBlockingQueue;

/// Bytes from one thread to another. Not java.io's pipes: those notice a reader only once a second, and mind which
/// threads live.
final class BytePipe {

  private static final byte[] END = new byte[0];

  private final LinkedBlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>();

  void put(byte[] chunk) {
    if (chunk.length > 0) {
      chunks.add(chunk);
    }
  }

  void end() {
    chunks.add(END);
  }

  OutputStream writer() {
    return new OutputStream() {
      @Override
      public void write(int value) {
        put(new byte[] {(byte) value});
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        put(java.util.Arrays.copyOfRange(bytes, offset, offset + length));
      }
    };
  }

  InputStream reader() {
    return new InputStream() {
      private byte[] chunk = {};
      private int at;
      private boolean ended;

      @Override
      public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        while (at == chunk.length) {
          if (ended) {
            return -1;
          }
          try {
            chunk = chunks.take();
            at = 0;
            ended = chunk == END;
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
          }
        }
        var count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, bytes, offset, count);
        at += count;
        return count;
      }
    };
  }
}
