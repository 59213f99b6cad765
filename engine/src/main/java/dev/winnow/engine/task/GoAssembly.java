package dev.winnow.engine.task;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Go rows: `solution.go` and `solution_test.go` in package main, each with the imports it uses.
///
/// Rows name only some of what they use; the pack's own evaluation offers these packages too, and drops what is unused.
final class GoAssembly implements Assembly {

  private static final List<String> OFFERED = List.of("\"bytes\"", "\"crypto/md5\"", "\"fmt\"", "\"math\"", "\"math/rand\"",
      "\"regexp\"", "\"sort\"", "\"strconv\"", "\"strings\"", "\"time\"");
  private static final Pattern PACKAGE = Pattern.compile("\\A\\s*package\\s+\\w+[ \\t]*;?");
  private static final Pattern IMPORT = Pattern.compile("\\A\\s*import\\s*(?:\\(([^)]*)\\)|([^\\n]*))");
  private static final Pattern SPEC = Pattern.compile("(?:[\\w.]+[ \\t]+)?\"[^\"\\n]+\"");

  /// Drops the imports that a source does not use, by parsing it.
  interface Pruning {
    String prune(String source) throws ParseFailure;
  }

  private final Pruning pruning;
  private final Map<String, String> module;

  /// @param module `go.mod` and `go.sum`
  GoAssembly(Pruning pruning, Map<String, String> module) {
    this.pruning = pruning;
    this.module = Map.copyOf(module);
  }

  @Override
  public Source solution(Row row, String body) throws Refusal {
    SequencedSet<String> imports = new LinkedHashSet<>();
    take(row.optional("import").orElse(""), imports);
    String prompt = take(row.text("prompt"), imports);
    return source("solution.go", imports, prompt + body);
  }

  @Override
  public Source tests(Row row, Source solution, String tests) throws Refusal {
    SequencedSet<String> imports = new LinkedHashSet<>();
    take(row.text("test_setup"), imports);
    take(row.optional("import").orElse(""), imports);
    return source("solution_test.go", imports, take(tests, imports));
  }

  @Override
  public SortedMap<String, byte[]> support() {
    var files = new TreeMap<String, byte[]>();
    module.forEach((path, text) -> files.put(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return files;
  }

  private Source source(String path, SequencedSet<String> imports, String text) {
    imports.addAll(OFFERED);
    String block = imports.stream().map(spec -> "\t" + spec + "\n").collect(Collectors.joining("", "import (\n", ")\n\n"));
    String whole = "package main\n\n" + block + text.stripLeading();
    try {
      return new Source(path, pruning.prune(whole));
    } catch (ParseFailure e) {
      return new Source(path, whole);   // what does not parse is named where it is parsed or built
    }
  }

  /// Moves the imports at a text's head into the set; gives what is left.
  private static String take(String text, SequencedSet<String> imports) {
    String left = PACKAGE.matcher(text).replaceFirst("");
    for (Matcher block = IMPORT.matcher(left); block.find(); block = IMPORT.matcher(left)) {
      SPEC.matcher(block.group()).results().map(spec -> spec.group()).forEach(imports::add);
      left = left.substring(block.end());
    }
    return left;
  }
}
