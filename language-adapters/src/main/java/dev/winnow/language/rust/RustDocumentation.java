package dev.winnow.language.rust;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.syntax.Syntax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The examples in the documentation of one file, in `///` and `//!`.
final class RustDocumentation {

  private static final Pattern FENCE = Pattern.compile("(\\s*)(```+|~~~+)([^`]*)");
  private static final Pattern BEGINS = Pattern.compile("(?m)^\\s*//[/!]\\s*(?:```|~~~)");
  /// Where else documentation may stand, what changes how its examples are read, and modules that are found in another way.
  private static final Pattern ELSEWHERE = Pattern.compile("#\\[\\s*(?:path\\s*=|cfg\\s*\\((?!\\s*test\\b)[^]]*]\\s*(?:pub\\s*(?:\\([^)]*\\))?\\s*)?mod\\s+\\w+\\s*;)|"
      + "/\\*[*!](?s:(?!\\*/).)*(?:```|~~~)|#!?\\[\\s*(?:cfg_attr\\s*\\([^]]*)?\\bdoc\\s*(?:=\\s*(?:include_str|[^]]*```)|\\(\\s*test)");
  private static final String[] ITEMS = {"mod_item", "function_item", "function_signature_item", "struct_item", "enum_item", "union_item", "enum_variant",
      "field_declaration", "impl_item", "trait_item", "const_item", "static_item", "type_item", "associated_type", "macro_definition", "use_declaration"};

  private final String path;
  private final List<Span> tests;
  private final List<RustExample> examples = new ArrayList<>();
  private final List<Span> regions = new ArrayList<>();

  private RustDocumentation(String path, List<Span> tests) {
    this.path = path;
    this.tests = tests;
  }

  /// @param path as ids name the file
  /// @param module its path in the crate; empty for the root
  static List<RustExample> examples(Source source, String path, String module) {
    return of(source, path, module).examples;
  }

  /// The parts of a file that its examples are.
  static List<Span> regions(Source source) {
    return of(source, source.path(), "").regions;
  }

  private static RustDocumentation of(Source source, String path, String module) {
    try {
      Syntax tree = Syntax.parse("rust", source);
      var documentation = new RustDocumentation(path, RustRegions.of(tree));
      documentation.inside(tree, new Item(module, false));
      documentation.below(tree, new Item(module, false));
      return documentation;
    } catch (ParseFailure _) {
      return new RustDocumentation(path, List.of());   // it is named where its sites are asked for
    }
  }

  /// Whether a file has examples, as far as its text tells.
  static boolean holdsExamples(Source source) {
    return BEGINS.matcher(source.text()).find();
  }

  /// Whether rustdoc finds examples that are not found here, or reads them in another way.
  static boolean unusual(Source source) {
    return ELSEWHERE.matcher(source.text()).find();
  }

  /// @param name its path in the crate
  /// @param conditional whether it is there under a condition only
  private record Item(String name, boolean conditional) {

    Item with(Syntax inner) {
      String own = RustDocumentation.name(inner);
      return new Item(name.isEmpty() ? own : name + "::" + own, conditional || RustRegions.conditional(inner));
    }
  }

  private void below(Syntax node, Item above) {
    for (Syntax child : node.children()) {
      if (child.is("token_tree") || tests.stream().anyMatch(region -> region.contains(child.span()))) continue;
      if (!child.is(ITEMS)) {
        below(child, above);
        continue;
      }
      Item item = above.with(child);
      before(child, item);
      child.child("body").ifPresent(body -> inside(body, item));
      below(child, item);
    }
  }

  private static String name(Syntax item) {
    if (item.is("impl_item")) return item.the("type").text();
    if (item.is("use_declaration")) return item.the("argument").text().replaceFirst("(?s).*(::|\\bas\\s+)", "");
    return item.the("name").text();
  }

  private void before(Syntax node, Item item) {
    List<Syntax> beside = node.parent().map(Syntax::children).orElse(List.of());
    int at = beside.indexOf(node);
    int first = at;
    while (first > 0 && beside.get(first - 1).is("attribute_item", "line_comment", "block_comment")) first--;
    read(beside.subList(first, at).stream().filter(doc -> doc.text().startsWith("///") && !doc.text().startsWith("////")), item);
  }

  private void inside(Syntax body, Item item) {
    read(body.children().stream().filter(doc -> doc.text().startsWith("//!")), item);
  }

  private void read(Stream<Syntax> comments, Item item) {
    var inside = new ArrayList<Syntax>();
    String fence = "";
    for (Syntax comment : comments.filter(node -> node.is("line_comment")).toList()) {
      String text = text(comment);
      if (inside.isEmpty()) {
        Matcher begins = FENCE.matcher(text);
        if (!begins.matches()) continue;
        fence = begins.group(2);
      } else if (text.strip().startsWith(fence) && text.strip().replace(fence.substring(0, 1), "").isEmpty()) {
        add(inside, comment.end(), item);
        inside.clear();
        continue;
      }
      inside.add(comment);
    }
    if (!inside.isEmpty()) add(inside, inside.getLast().end(), item);   // markdown ends it with the text
  }

  private static String text(Syntax comment) {
    return comment.text().substring(3).stripTrailing();
  }

  /// @param comments the first fence, and the lines behind it
  private void add(List<Syntax> comments, int end, Item item) {
    Syntax first = comments.getFirst();
    Matcher fence = FENCE.matcher(text(first));
    if (!fence.matches()) throw new IllegalArgumentException("no fence: " + first.text());
    String indent = fence.group(1);
    List<String> tags = Arrays.stream(fence.group(3).split("[,\\s]+")).filter(tag -> !tag.isEmpty()).toList();
    List<String> lines = comments.stream().skip(1).map(RustDocumentation::text)
        .map(text -> text.startsWith(indent) ? text.substring(indent.length()) : text.stripLeading()).toList();
    int line = first.source().position(first.start()).line();
    examples.add(new RustExample(new RustExample.Place(path, item.name(), line), item.conditional(), tags, lines));
    regions.add(new Span(first.source().path(), first.start(), end));
  }
}
