package dev.winnow.engine.task;

/// What a task allows one run of its tests.
///
/// @param cpu CPU seconds of the whole process tree; 0: a multiple of what the reference needs
/// @param memory bytes
/// @param disk bytes in each writable place
/// @param output bytes on standard output and error together
public record TaskLimits(int cpu, long memory, int processes, long disk, long output) {

  public static final TaskLimits USUAL = new TaskLimits(0, 1L << 30, 256, 256L << 20, 8L << 20);
}
