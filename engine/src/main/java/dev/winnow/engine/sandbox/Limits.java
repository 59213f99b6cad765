package dev.winnow.engine.sandbox;

import java.time.Duration;

/// What one run may use.
///
/// A memory file system counts as memory, so processes and files together may hold `memory + disk` bytes, on Docker and on
/// bubblewrap alike.
///
/// @param cpu CPU time of the whole process tree
/// @param wall catches sleepers only
/// @param memory bytes of all processes together
/// @param processes processes and threads at one time
/// @param disk bytes in each writable place
/// @param output bytes on standard output and error together
/// @param channel bytes on descriptor 3
public record Limits(Duration cpu, Duration wall, long memory, int processes, long disk, long output, long channel) {

  public static final Limits USUAL =
      new Limits(Duration.ofSeconds(60), Duration.ofSeconds(120), 1L << 30, 256, 256L << 20, 8L << 20, 64L << 20);

  public Limits {
    if (cpu.toMillis() <= 0 || wall.toMillis() <= 0) {
      throw new IllegalArgumentException("no time to run in: cpu " + cpu + ", wall " + wall);
    }
    if (memory < 16L << 20 || processes < 4 || disk < 1L << 20 || output < 1 || channel < 1) {
      throw new IllegalArgumentException("nothing runs in that: memory %d (16 MiB at least), processes %d (4), disk %d (1 MiB), output %d, channel %d"
          .formatted(memory, processes, disk, output, channel));
    }
    if (output > 1L << 30 || channel > 1L << 30) {
      throw new IllegalArgumentException("output and channel are kept in memory: 1 GiB at most, not " + Math.max(output, channel));
    }
  }

  public Limits withCpu(Duration cpu) {
    return new Limits(cpu, wall, memory, processes, disk, output, channel);
  }

  public Limits withWall(Duration wall) {
    return new Limits(cpu, wall, memory, processes, disk, output, channel);
  }

  public Limits withMemory(long memory) {
    return new Limits(cpu, wall, memory, processes, disk, output, channel);
  }

  public Limits withProcesses(int processes) {
    return new Limits(cpu, wall, memory, processes, disk, output, channel);
  }

  public Limits withDisk(long disk) {
    return new Limits(cpu, wall, memory, processes, disk, output, channel);
  }

  public Limits withOutput(long output) {
    return new Limits(cpu, wall, memory, processes, disk, output, channel);
  }

  public Limits withChannel(long channel) {
    return new Limits(cpu, wall, memory, processes, disk, output, channel);
  }

  /// Refuses what a sandbox of this ceiling cannot give. Time, output and channel are each run's own.
  void mustFit(Limits ceiling) {
    if (memory > ceiling.memory || processes > ceiling.processes || disk > ceiling.disk) {
      throw new IllegalArgumentException("memory %d, processes %d, disk %d is more than the sandbox was opened for: %d, %d, %d"
          .formatted(memory, processes, disk, ceiling.memory, ceiling.processes, ceiling.disk));
    }
  }

  /// What the kernel's hard limit on processes and files together is set to.
  long hardMemory() {
    return memory + disk + (16L << 20);
  }

  /// Inodes of each writable place.
  long inodes() {
    return 2_000 + disk / 8_192;
  }
}
