package dev.winnow.inside;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes one JSON object a line, each at once, to descriptor 3.
final class Channel {

  private final OutputStream out;

  private Channel(OutputStream out) {
    this.out = out;
  }

  static Channel open() throws IOException {
    return new Channel(new FileOutputStream("/proc/self/fd/3"));
  }

  static Channel none() {
    return new Channel(OutputStream.nullOutputStream());
  }

  void start(String id, String file, int line) {
    write("{\"e\":\"start\",\"id\":" + quoted(id) + (file.isEmpty() ? "" : ",\"file\":" + quoted(file))
        + (line > 0 ? ",\"line\":" + line : "") + "}");
  }

  void end(String id, String outcome, String message) {
    write("{\"e\":\"end\",\"id\":" + quoted(id) + ",\"o\":\"" + outcome + "\",\"m\":" + quoted(message) + "}");
  }

  void broken(String scope, String message) {
    write("{\"e\":\"broken\",\"scope\":" + quoted(scope) + ",\"m\":" + quoted(message) + "}");
  }

  void done() {
    write("{\"e\":\"done\"}");
  }

  /// How a throwable counts: a failed assertion, or anything else.
  static String outcome(Throwable thrown) {
    return thrown instanceof AssertionError ? "failed" : "error";
  }

  /// One line of what was thrown. What a program throws may itself throw when it is asked.
  static String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      String text = thrown instanceof AssertionError && message != null ? message
          : thrown.getClass().getName() + (message == null ? "" : ": " + message);
      String line = text.strip().replaceAll("\\s+", " ");
      return line.length() > 500 ? line.substring(0, 500) : line;
    } catch (Throwable worse) {
      return thrown.getClass().getName();
    }
  }

  private synchronized void write(String line) {
    try {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException lost) {
      Runtime.getRuntime().halt(3);
    }
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lone = Character.isHighSurrogate(c) && !(i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
          || Character.isLowSurrogate(c) && !(i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
      if (c == '"' || c == '\\') json.append('\\').append(c);
      else if (c < ' ' || lone) json.append(String.format("\\u%04x", (int) c));
      else json.append(c);
    }
    return json.append('"').toString();
  }
}
