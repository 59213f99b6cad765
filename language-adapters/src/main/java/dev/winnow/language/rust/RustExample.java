package dev.winnow.language.rust;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.syntax.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One example of the documentation: what stands between two fences, as rustdoc reads it.
///
/// @param conditional whether it is there under a condition only (`cfg`)
/// @param tags what stands behind its first fence
/// @param lines as they are written
record RustExample(Place place, boolean conditional, List<String> tags, List<String> lines) {

  /// Where it stands.
  ///
  /// @param item `Stack<T>::push`; empty for the crate
  /// @param line of its first fence
  record Place(String path, String item, int line) {

    /// As rustdoc names it.
    String id() {
      return path + " - " + (item.isEmpty() ? "" : item + " ") + "(line " + line + ")";
    }
  }

  RustExample {
    tags = List.copyOf(tags);
    lines = List.copyOf(lines);
  }

  /// How it can be asked outside of rustdoc.
  enum Kind {
    RUNS, PANICS, IGNORED,
    /// Compiled, and no test: it does not run.
    COMPILED,
    /// Its meaning depends on being a crate or a process of its own, on how the library is compiled, or on what the compiler refuses.
    RUSTDOC_ONLY,
    /// No Rust.
    TEXT
  }

  private static final Set<String> KNOWN = Set.of("rust", "should_panic", "no_run", "ignore", "compile_fail", "test_harness", "standalone_crate", "custom");
  private static final Pattern ALONE = Pattern.compile("(?<!\\$)\\bcrate\\b|\\bsuper\\b|\\bself::|\\bextern\\s+crate\\b|\\bprocess::|#!\\[");
  private static final String FALLIBLE = "(())";

  Kind kind() {
    if (tags.stream().anyMatch(tag -> !known(tag)) && !tags.contains("rust")) return Kind.TEXT;
    if (tags.stream().anyMatch(tag -> tag.startsWith("ignore"))) return Kind.IGNORED;
    boolean usual = !conditional && Stream.of("rust", "should_panic", "no_run").toList().containsAll(tags);
    if (!usual || ALONE.matcher(code()).find() || parts().isEmpty()) return Kind.RUSTDOC_ONLY;
    return tags.contains("no_run") ? Kind.COMPILED : tags.contains("should_panic") ? Kind.PANICS : Kind.RUNS;
  }

  private static boolean known(String tag) {
    return KNOWN.contains(tag) || tag.matches("ignore-.*|edition\\d+|E\\d{4}");
  }

  /// Its statements and items; empty where it does not parse.
  private Optional<List<Syntax>> parts() {
    try {
      Syntax function = Syntax.parse("rust", new Source(place.path(), "fn example() {\n" + code() + "\n}")).parts().getFirst();
      return Optional.of(function.the("body").parts());
    } catch (ParseFailure _) {
      return Optional.empty();
    }
  }

  /// Hidden lines begin with `# `.
  private String code() {
    return lines.stream().map(line -> {
      String bare = line.strip();
      return bare.equals("#") ? "" : bare.startsWith("# ") ? bare.substring(2) : bare.startsWith("##") ? line.replaceFirst("##", "#") : line;
    }).collect(Collectors.joining("\n"));
  }

  /// The example as a module of its own, with a test for the harness.
  ///
  /// @param number tells modules apart
  String module(int number, String harness) {
    String inside = switch (kind()) {
      case RUNS -> test("Well", harness + "::main(main())", harness) + program();
      case PANICS -> test("Panicking", harness + "::main(main())", harness) + program();
      case IGNORED -> test("Ignored", "Ok(())", harness);
      case COMPILED -> program();
      case RUSTDOC_ONLY, TEXT -> throw new IllegalStateException(place.id() + " is no test of this kind");
    };
    return "mod example_" + number + " {\n" + inside + "}\n";
  }

  private String test(String ends, String call, String harness) {
    return """
            #[test_case]
            const WINNOW_EXAMPLE: HARNESS::Example = HARNESS::example(%s, %s, %d, HARNESS::Ends::%s, || %s);
        """.replace("HARNESS", harness).formatted(quoted(place.id()), quoted(place.path()), place.line(), ends, call);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /// As rustdoc completes it: without a `main` of its own it is one, and with `?` one that may fail.
  private String program() {
    String code = code();
    if (parts().stream().flatMap(List::stream).anyMatch(RustExample::main)) return code + "\n";
    if (!code.strip().endsWith(FALLIBLE)) return "    fn main() {\n" + code + "\n    }\n";
    return "    fn main() {\n        fn fallible() -> Result<(), impl core::fmt::Debug> {\n" + code + "\n        }\n        fallible().unwrap()\n    }\n";
  }

  private static boolean main(Syntax item) {
    return item.is("function_item") && item.the("name").text().equals("main");
  }
}
