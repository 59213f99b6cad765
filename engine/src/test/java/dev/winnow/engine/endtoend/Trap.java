package dev.winnow.engine.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;

/// What code that ran outside a sandbox, or with a network inside one, would touch: a file of the caller's, and a port of this machine.
///
/// @param trace a file that is not there
record Trap(Path trace, ServerSocket server) implements AutoCloseable {

  private static final int MILLIS = 200;

  Trap(Path trace) throws IOException {
    this(trace, new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
  }

  int port() {
    return server.getLocalPort();
  }

  String address() {
    return "http://127.0.0.1:" + port();
  }

  void mustBeUntouched() throws IOException {
    assertThat(trace).doesNotExist();
    server.setSoTimeout(MILLIS);
    assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
