package dev.winnow.engine.command;

import dev.winnow.engine.report.Spool;
import java.util.Optional;

/// The spool of a run, if it has one.
record SpoolHold(Optional<Spool> spool) implements AutoCloseable {

  static SpoolHold open(ReportFiles files, boolean resume) {
    return new SpoolHold(files.spooled().map(file -> Spool.open(file, resume)));
  }

  int rescued() {
    return spool.map(Spool::rescued).orElse(0);
  }

  @Override
  public void close() {
    spool.ifPresent(Spool::close);
  }
}
