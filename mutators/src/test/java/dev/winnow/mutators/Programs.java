package dev.winnow.mutators;

import dev.winnow.language.Change;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Site;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.Types;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Small programs for tests: one file, no tests.
final class Programs {

  private Programs() {}

  static Suite suite(Source source) {
    return new Suite(List.of(source), List.of(), new TreeMap<>());
  }

  static List<Site> sites(LanguageAdapter adapter, Source source) throws ParseFailure {
    return adapter.sites(source, suite(source), Types.NONE);
  }

  static List<Mutation> mutations(LanguageAdapter adapter, List<Operator> operators, Source source) throws ParseFailure {
    return Mutators.propose(operators, sites(adapter, source), adapter.phrases(), program(source));
  }

  static TreeMap<String, Source> program(Source source) {
    return new TreeMap<>(Map.of(source.path(), source));
  }

  static String path(LanguageAdapter adapter) {
    return switch (adapter.language()) {
      case "java" -> "Sample.java";
      case "go" -> "sample.go";
      case "python" -> "sample.py";
      case "javascript" -> "sample.js";
      case "typescript" -> "sample.ts";
      case "rust" -> "sample.rs";
      default -> throw new IllegalArgumentException("no sample path for " + adapter.language());
    };
  }

  /// What one operator does to a program, change by change.
  static String changes(LanguageAdapter adapter, Operator operator, String text) throws ParseFailure {
    var source = new Source(path(adapter), text);
    var shown = new StringBuilder();
    for (Mutation mutation : mutations(adapter, List.of(operator), source)) {
      shown.append(difference(text, changed(source, mutation.change()))).append('\n');
    }
    return shown.toString();
  }

  static String changed(Source source, Change change) {
    return change.apply(program(source)).get(source.path()).text();
  }

  /// The lines that differ, without what both texts begin and end with.
  private static String difference(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int same = 0;
    while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) same++;
    int tail = 0;
    while (tail < Math.min(old.size(), now.size()) - same
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) tail++;
    var text = new StringBuilder("@@ " + (same + 1) + "\n");
    old.subList(same, old.size() - tail).forEach(line -> text.append("- ").append(line).append('\n'));
    now.subList(same, now.size() - tail).forEach(line -> text.append("+ ").append(line).append('\n'));
    return text.toString();
  }
}
