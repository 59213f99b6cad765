package dev.winnow.language.syntax;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Span;
import io.github.treesitter.jtreesitter.BoundedParser;
import io.github.treesitter.jtreesitter.Node;
import io.github.treesitter.jtreesitter.Tree;
import io.github.treesitter.jtreesitter.TreeCursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A node of a concrete syntax tree, with offsets in UTF-16 units.
public final class Syntax {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int DEEPEST = 500;

  private final Source source;
  private final Optional<Syntax> parent;
  private final String kind;
  private final String field;
  private final boolean named;
  private final int start;
  private final int end;
  private final List<Syntax> children = new ArrayList<>();

  private Syntax(Source source, Optional<Syntax> parent, Node node, String field) {
    this.source = source;
    this.parent = parent;
    this.kind = node.getType();
    this.field = field;
    this.named = node.isNamed();
    this.start = node.getStartByte() / 2;
    this.end = node.getEndByte() / 2;
  }

  /// The root of a file's tree.
  ///
  /// @param grammar tree-sitter's name of the language
  /// @throws ParseFailure at the first place that does not parse, or where parsing takes too long or nests too deep
  public static Syntax parse(String grammar, Source source) throws ParseFailure {
    Optional<Tree> parsed = BoundedParser.parse(Natives.language(grammar), source.text(), LIMIT);
    if (parsed.isEmpty()) {
      throw new ParseFailure(source.path(), source.position(0), "not parsed within " + LIMIT.toSeconds() + " s");
    }
    try (Tree tree = parsed.get(); TreeCursor cursor = tree.getRootNode().walk()) {
      Syntax root = new Syntax(source, Optional.empty(), cursor.getCurrentNode(), "");
      copy(root, cursor, 1);
      return root;
    }
  }

  private static void copy(Syntax to, TreeCursor cursor, int depth) throws ParseFailure {
    Node node = cursor.getCurrentNode();
    if (node.isError() || node.isMissing()) {
      String what = node.isMissing() ? "syntax error: " + node.getType() + " is missing" : "syntax error";
      throw new ParseFailure(to.source.path(), to.source.position(to.start), what);
    }
    if (depth > DEEPEST) {
      throw new ParseFailure(to.source.path(), to.source.position(to.start), "nested deeper than " + DEEPEST + " levels");
    }
    if (!cursor.gotoFirstChild()) return;
    do {
      String field = cursor.getCurrentFieldName();
      Syntax child = new Syntax(to.source, Optional.of(to), cursor.getCurrentNode(), field == null ? "" : field);
      to.children.add(child);
      copy(child, cursor, depth + 1);
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }

  /// The grammar's name of this node: `binary_expression`, or the text of a token.
  public String kind() {
    return kind;
  }

  public boolean is(String... kinds) {
    return List.of(kinds).contains(kind);
  }

  /// The parent's name for this child; empty where it has none.
  public String field() {
    return field;
  }

  public boolean named() {
    return named;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  public Span span() {
    return new Span(source.path(), start, end);
  }

  public String text() {
    return source.text().substring(start, end);
  }

  public Source source() {
    return source;
  }

  public Optional<Syntax> parent() {
    return parent;
  }

  /// Tokens included.
  public List<Syntax> children() {
    return Collections.unmodifiableList(children);
  }

  /// Children that are more than tokens, without comments.
  public List<Syntax> parts() {
    return children.stream().filter(child -> child.named && !child.kind.contains("comment")).toList();
  }

  public Optional<Syntax> child(String fieldName) {
    return children.stream().filter(child -> child.field.equals(fieldName)).findFirst();
  }

  /// A child the grammar promises.
  public Syntax the(String fieldName) {
    return child(fieldName).orElseThrow(() -> new IllegalStateException(kind + " without " + fieldName + ": " + text()));
  }

  /// The nearest node around this one of one of these kinds.
  public Optional<Syntax> around(String... kinds) {
    return parent.flatMap(up -> up.is(kinds) ? parent : up.around(kinds));
  }

  /// This node and all below it, in order of their start.
  public Stream<Syntax> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Syntax::all));
  }

  @Override
  public String toString() {
    return kind + "@" + start + ".." + end;
  }
}
