package dev.winnow.language.rust;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.syntax.Syntax;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Parts of a solution file that hold tests: items that exist under `cfg(test)` alone, and tests themselves.
final class RustRegions {

  private static final Pattern CONDITION = Pattern.compile("#!?\\[\\s*cfg\\s*\\(\\s*(test\\b|all\\s*\\(.*\\btest\\b).*", Pattern.DOTALL);
  private static final Pattern TEST = Pattern.compile("#\\[\\s*([\\w:]+::)?(test|rstest|test_case|quickcheck|bench)\\b.*", Pattern.DOTALL);

  private RustRegions() {}

  /// Empty for a file that does not parse: it is named where its sites are asked for.
  static List<Span> of(Source source) {
    try {
      return of(Syntax.parse("rust", source));
    } catch (ParseFailure e) {
      return List.of();
    }
  }

  static boolean holdsTests(Source source) {
    return !of(source).isEmpty();
  }

  static List<Span> of(Syntax root) {
    if (root.children().stream().anyMatch(child -> child.is("inner_attribute_item") && CONDITION.matcher(child.text()).matches())) {
      return List.of(root.span());
    }
    return inside(root).toList();
  }

  private static Stream<Span> inside(Syntax node) {
    if (!node.is("source_file", "mod_item", "declaration_list", "impl_item", "trait_item")) return Stream.empty();
    return node.children().stream().flatMap(child -> {
      List<Syntax> attributes = attributes(child);
      boolean test = attributes.stream().map(Syntax::text)
          .anyMatch(text -> CONDITION.matcher(text).matches() || TEST.matcher(text).matches());
      return test ? Stream.of(new Span(child.source().path(), attributes.getFirst().start(), child.end())) : inside(child);
    });
  }

  /// Whether an item is there under a condition only, or is found elsewhere.
  static boolean conditional(Syntax item) {
    return attributes(item).stream().anyMatch(attribute -> attribute.text().matches("(?s)#\\[\\s*(?:cfg\\s*\\(|path\\s*=).*"));
  }

  /// The attributes before an item, in order.
  static List<Syntax> attributes(Syntax item) {
    if (!item.named() || item.is("attribute_item", "line_comment", "block_comment")) return List.of();
    List<Syntax> before = item.parent().map(Syntax::children).orElse(List.of());
    int at = before.indexOf(item);
    int first = at;
    while (first > 0 && before.get(first - 1).is("attribute_item", "line_comment", "block_comment")) first--;
    return before.subList(first, at).stream().filter(node -> node.is("attribute_item")).toList();
  }
}
