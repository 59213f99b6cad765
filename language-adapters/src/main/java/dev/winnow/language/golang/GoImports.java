package dev.winnow.language.golang;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.syntax.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A Go file's imports and which of them it uses. Found by parsing: a word in a comment is no use.
public final class GoImports {

  /// What a data set's rows may mention without saying where it is from.
  private static final Map<String, String> STANDARD = Map.ofEntries(
      Map.entry("bytes", "bytes"), Map.entry("errors", "errors"), Map.entry("fmt", "fmt"), Map.entry("math", "math"),
      Map.entry("md5", "crypto/md5"), Map.entry("os", "os"), Map.entry("rand", "math/rand"), Map.entry("reflect", "reflect"),
      Map.entry("regexp", "regexp"), Map.entry("slices", "slices"), Map.entry("sort", "sort"), Map.entry("strconv", "strconv"),
      Map.entry("strings", "strings"), Map.entry("testing", "testing"), Map.entry("time", "time"), Map.entry("unicode", "unicode"));

  private GoImports() {}

  /// The file without imports that it does not use, or that it repeats. Imports for their effect (`_`, `.`) stay.
  ///
  /// @throws ParseFailure where the source does not parse
  public static String prune(String source) throws ParseFailure {
    Syntax root = Syntax.parse("go", new Source("source.go", source));
    var dropped = new HashSet<>(unused(root));
    var seen = new HashSet<String>();
    for (Syntax spec : specs(root)) {
      if (!seen.add(spec.text())) dropped.add(spec);
    }
    var text = new StringBuilder(source);
    var cuts = new ArrayList<Syntax>();
    for (Syntax declaration : declarations(root)) {
      List<Syntax> specs = specsOf(declaration);
      if (dropped.containsAll(specs)) {
        cuts.add(declaration);
      } else {
        specs.stream().filter(dropped::contains).forEach(cuts::add);
      }
    }
    cuts.reversed().forEach(cut -> text.delete(lineStart(source, cut), lineEnd(source, cut)));
    return text.toString();
  }

  /// The file with the standard packages it mentions and does not import, and without the imports it does not use.
  ///
  /// @throws ParseFailure where the source does not parse
  public static String complete(String source) throws ParseFailure {
    Syntax root = Syntax.parse("go", new Source("source.go", source));
    Set<String> known = specs(root).stream().map(GoImports::name).collect(Collectors.toSet());
    String added = used(root).stream().filter(name -> !known.contains(name)).filter(STANDARD::containsKey).sorted()
        .map(name -> "\nimport \"" + STANDARD.get(name) + "\"\n").collect(Collectors.joining());
    int after = root.parts().stream().filter(part -> part.is("package_clause")).findFirst().map(Syntax::end).orElse(0);
    return prune(added.isEmpty() ? source : source.substring(0, after) + "\n" + added + source.substring(after).stripLeading()
        .transform(rest -> "\n" + rest));
  }

  /// Import specs whose package nothing mentions, as far as the package's name can be told from its path.
  static List<Syntax> unused(Syntax root) {
    Set<String> used = used(root);
    return specs(root).stream().filter(spec -> !name(spec).equals("_") && !name(spec).equals(".") && !used.contains(name(spec))).toList();
  }

  /// Names that stand before a dot and that the file itself does not declare.
  private static Set<String> used(Syntax root) {
    return root.all().filter(node -> node.is("package_identifier") && !node.parent().orElseThrow().is("import_spec", "package_clause")
            || node.is("identifier") && node.parent().filter(up -> up.is("selector_expression") && up.the("operand") == node).isPresent()
            && GoScopes.resolve(node).isEmpty())
        .map(Syntax::text).collect(Collectors.toSet());
  }

  static List<Syntax> specs(Syntax root) {
    return declarations(root).stream().flatMap(declaration -> specsOf(declaration).stream()).toList();
  }

  static String path(Syntax spec) {
    String path = spec.the("path").text();
    return path.substring(1, path.length() - 1);
  }

  private static List<Syntax> declarations(Syntax root) {
    return root.parts().stream().filter(part -> part.is("import_declaration")).toList();
  }

  private static List<Syntax> specsOf(Syntax declaration) {
    return declaration.all().filter(node -> node.is("import_spec")).toList();
  }

  /// The name the file calls the package by: its own, or usually the last part of its path.
  static String name(Syntax spec) {
    if (spec.child("name").isPresent()) return spec.the("name").text();
    String path = path(spec).replaceFirst("/v\\d+$", "").replaceFirst("\\.v\\d+$", "");
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("^go-", "").replaceFirst("[.-]go$", "");
  }

  private static int lineStart(String source, Syntax cut) {
    int start = cut.start();
    while (start > 0 && (source.charAt(start - 1) == ' ' || source.charAt(start - 1) == '\t')) start--;
    return start == 0 || source.charAt(start - 1) == '\n' ? start : cut.start();
  }

  private static int lineEnd(String source, Syntax cut) {
    int end = cut.end();
    while (end < source.length() && " \t\r;".indexOf(source.charAt(end)) >= 0) end++;
    boolean whole = lineStart(source, cut) == 0 || source.charAt(lineStart(source, cut) - 1) == '\n';
    return whole && end < source.length() && source.charAt(end) == '\n' ? end + 1 : cut.end();
  }
}
