package dev.winnow.engine.sandbox;

import dev.winnow.language.Kit;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A toolchain of this machine that a recipe may copy from, read-only.
///
/// @param inside where the recipe finds it; nothing is there where this machine has none
/// @param folder where it is here
record HostTool(String inside, Path folder) {

  static final String JDK = "/run/winnow/jdk";

  private static final Map<String, Supplier<Optional<Path>>> KNOWN = new TreeMap<>(Map.of(
      JDK, () -> Optional.of(Path.of(System.getProperty("java.home"))),
      "/run/winnow/rust", () -> told("rustc", "--print", "sysroot").map(Path::of).filter(Files::isDirectory)));

  /// Those that the recipe names: others are not even looked for.
  static List<HostTool> of(Kit kit) {
    return KNOWN.keySet().stream().filter(inside -> named(kit, inside))
        .flatMap(inside -> KNOWN.get(inside).get().stream().map(folder -> new HostTool(inside, folder))).toList();
  }

  static boolean named(Kit kit, String inside) {
    return new String(kit.bytes("install.sh"), StandardCharsets.UTF_8).contains(inside);
  }

  /// The first line that a program prints; empty where it is not there or does not end well.
  private static Optional<String> told(String... command) {
    try {
      // At the root: a toolchain file in the caller's folder must not choose, or install, another one.
      Process process = new ProcessBuilder(command).directory(new File("/")).redirectInput(new File("/dev/null"))
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
        var first = Optional.ofNullable(lines.readLine());
        return process.onExit().join().exitValue() == 0 ? first : Optional.empty();
      }
    } catch (IOException missing) {
      return Optional.empty();
    }
  }
}
