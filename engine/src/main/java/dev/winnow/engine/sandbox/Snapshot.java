package dev.winnow.engine.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What lies below a folder of a sandbox: told by a program inside, since nothing outside sees it.
///
/// @param files by path from the folder
/// @param other what is no file that can be read, by path, and what it is: `link`, `closed`, `special`
public record Snapshot(SortedMap<String, byte[]> files, SortedMap<String, String> other) {

  public Snapshot {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    other = Collections.unmodifiableSortedMap(new TreeMap<>(other));
  }

  /// @param from a folder that is copied there first, for the command to change; empty for none
  /// @param first is run before; empty for none
  public static List<String> command(String folder, String from, List<String> first) {
    var command = new ArrayList<>(List.of("/usr/bin/perl", "-e", Resources.text("snapshot.pl"), folder, from));
    command.addAll(first);
    return command;
  }

  /// @throws SandboxException where the folder was not told to its end
  public static Snapshot read(Outcome outcome) throws SandboxException {
    if (outcome.status() != 0 || !outcome.excesses().isEmpty()) {
      throw new SandboxException((outcome.excesses().isEmpty() ? "" : "ran out of " + outcome.excesses() + ": ")
          + new String(outcome.output(), StandardCharsets.UTF_8).strip().lines().reduce((_, last) -> last).orElse("status " + outcome.status()));
    }
    var files = new TreeMap<String, byte[]>();
    var other = new TreeMap<String, String>();
    var told = ByteBuffer.wrap(outcome.channel());
    while (told.hasRemaining()) {
      String path = new String(field(told), StandardCharsets.UTF_8);
      String kind = new String(field(told), StandardCharsets.UTF_8);
      byte[] content = field(told);
      if (kind.equals("file")) files.put(path, content);
      else other.put(path, kind);
    }
    return new Snapshot(files, other);
  }

  private static byte[] field(ByteBuffer told) throws SandboxException {
    int length = told.remaining() < 4 ? -1 : told.getInt();
    if (length < 0 || length > told.remaining()) throw new SandboxException("somebody else wrote where the files are told");
    var field = new byte[length];
    told.get(field);
    return field;
  }
}
