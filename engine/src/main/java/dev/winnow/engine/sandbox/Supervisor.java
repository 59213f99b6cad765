package dev.winnow.engine.sandbox;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The one place that writes and reads the supervisor's protocol.
///
/// A frame is its length, then fields, each a length and bytes; lengths are four bytes, most significant first.
/// `open` and `run` are asked, `ok`, `done` or `fault` is answered, and `quit` has no answer.
final class Supervisor {

  private static final int LARGEST = Integer.MAX_VALUE - 64;

  /// What a supervisor may need beside a run's own wall time: to wipe, lay and compare on a busy machine.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final OutputStream to;
  private final DataInputStream from;

  private final Runnable abandon;

  /// @param abandon ends `from`, so that nobody waits for ever for a supervisor that is gone
  Supervisor(InputStream from, OutputStream to, Runnable abandon) {
    this.from = new DataInputStream(new BufferedInputStream(from, 1 << 16));
    this.to = to;
    this.abandon = abandon;
  }

  /// The program itself, for `perl -e`.
  static String program() {
    return Resources.text("supervisor-tools.pl") + Resources.text("supervisor.pl");
  }

  /// What a supervisor is told first.
  ///
  /// @param mode `docker` or `bubblewrap`
  /// @param more a folder laid over the kit; empty where there is none
  /// @param uid of task code; 0 where the supervisor is not root and can give no other
  record Opening(String mode, String tree, String more, String slot, int uid, Limits ceiling, byte[] filter, String bubblewrap) {}

  /// How limits are held there, and why no better.
  record Opened(boolean cgroup, String why) {}

  Opened open(Opening opening) throws IOException, SandboxException {
    var ceiling = opening.ceiling();
    var frame = new Frame();
    frame.add("open").add(opening.mode()).add(opening.tree()).add(opening.slot()).add(opening.uid()).add(ceiling.memory())
        .add(ceiling.processes()).add(ceiling.disk()).add(opening.filter()).add(opening.bubblewrap()).add(opening.more());
    var answer = ask(frame, "ok", PATIENCE);
    return new Opened(text(answer.get(1)).equals("cgroup"), text(answer.get(2)).strip());
  }

  Outcome run(Job job) throws IOException, SandboxException {
    var limits = job.limits();
    var frame = new Frame();
    frame.add("run").add(job.folder()).add(limits.cpu().toMillis()).add(limits.wall().toMillis()).add(limits.memory())
        .add(limits.processes()).add(limits.disk()).add(limits.output()).add(limits.channel()).add(job.inputs().size());
    for (var input : job.inputs()) {
      frame.add(input.path()).add(input.executable() ? 1 : 0).add(input.content());
    }
    frame.add(job.command().size());
    job.command().forEach(frame::add);
    new TreeMap<>(job.environment()).forEach((name, value) -> frame.add(name).add(value));
    var answer = ask(frame, "done", limits.wall().plus(PATIENCE));
    var excesses = EnumSet.noneOf(Excess.class);
    for (var name : text(answer.get(5)).split(" ")) {
      if (!name.isEmpty()) {
        excesses.add(Excess.valueOf(name));
      }
    }
    var count = (int) number(answer.get(7));
    var changed = answer.subList(8, 8 + count).stream().map(Supervisor::text).toList();
    return new Outcome((int) number(answer.get(1)), number(answer.get(2)) == 1, micros(answer.get(3)), micros(answer.get(4)), excesses,
        changed, number(answer.get(6)) == 1, answer.get(8 + count), answer.get(9 + count));
  }

  void quit() {
    try {
      new Frame().add("quit").send(to);
    } catch (IOException _) {
      // It is gone already.
    }
  }

  private List<byte[]> ask(Frame frame, String wanted, Duration patience) throws IOException, SandboxException {
    var answered = new CountDownLatch(1);
    Thread.startVirtualThread(() -> {
      try {
        if (!answered.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          abandon.run();
        }
      } catch (InterruptedException _) {
        abandon.run();
      }
    });
    try {
      return answer(frame, wanted);
    } catch (EOFException e) {
      throw new IOException("the supervisor ended without an answer, or gave none within " + patience.toSeconds() + " s", e);
    } finally {
      answered.countDown();
    }
  }

  private List<byte[]> answer(Frame frame, String wanted) throws IOException, SandboxException {
    frame.send(to);
    var length = from.readInt();
    if (length < 0 || length > LARGEST) {
      throw new IOException("the supervisor announced a frame of " + length + " bytes");
    }
    var body = ByteBuffer.wrap(from.readNBytes(length));
    if (body.remaining() < length) {
      throw new IOException("the supervisor ended inside a frame");
    }
    var fields = new ArrayList<byte[]>();
    while (body.hasRemaining()) {
      var field = new byte[body.getInt()];
      body.get(field);
      fields.add(field);
    }
    var verb = text(fields.getFirst());
    if (verb.equals("fault")) {
      throw new SandboxException(text(fields.get(1)).strip());
    }
    if (!verb.equals(wanted)) {
      throw new IOException("the supervisor answered '" + verb + "' in place of '" + wanted + "'");
    }
    return fields;
  }

  private static String text(byte[] field) {
    return new String(field, StandardCharsets.UTF_8);
  }

  private static long number(byte[] field) {
    return Long.parseLong(text(field));
  }

  private static Duration micros(byte[] field) {
    return Duration.ofNanos(number(field) * 1_000);
  }

  /// A frame that grows.
  private static final class Frame {

    private final List<byte[]> fields = new ArrayList<>();

    Frame add(byte[] field) {
      fields.add(field);
      return this;
    }

    Frame add(String field) {
      return add(field.getBytes(StandardCharsets.UTF_8));
    }

    Frame add(long field) {
      return add(Long.toString(field));
    }

    void send(OutputStream to) throws IOException {
      var length = fields.stream().mapToLong(field -> 4L + field.length).sum();
      if (length > LARGEST) {
        throw new IOException("a job of " + length + " bytes is too large");
      }
      var frame = ByteBuffer.allocate((int) length + 4).putInt((int) length);
      fields.forEach(field -> frame.putInt(field.length).put(field));
      to.write(frame.array());
      to.flush();
    }
  }
}
