package dev.winnow.language.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Position;
import dev.winnow.language.Source;
import dev.winnow.language.Span;

/// A parsed file, and where its nodes stand in the text.
final class JavaTree {

  private final Source source;
  private final CompilationUnit unit;
  private final int[] lineStarts;

  private JavaTree(Source source, CompilationUnit unit) {
    this.source = source;
    this.unit = unit;
    this.lineStarts = lineStarts(source.text());
  }

  static JavaTree parse(Source source, ParserConfiguration configuration) throws ParseFailure {
    try {
      ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(source.text());
      if (result.isSuccessful() && result.getResult().isPresent()) return new JavaTree(source, result.getResult().get());
      throw failure(source, result.getProblems().isEmpty() ? null : result.getProblems().getFirst());
    } catch (StackOverflowError e) {
      throw new ParseFailure(source.path(), new Position(1, 1), "nested too deeply");
    }
  }

  static ParserConfiguration configuration() {
    return new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_25).setTabSize(1)
        .setAttributeComments(false);
  }

  private static ParseFailure failure(Source source, @org.jspecify.annotations.Nullable Problem problem) {
    if (problem == null) return new ParseFailure(source.path(), new Position(1, 1), "not Java");
    Position position = problem.getLocation().map(TokenRange::getBegin).flatMap(JavaToken::getRange)
        .map(range -> new Position(range.begin.line, range.begin.column)).orElse(new Position(1, 1));
    String[] lines = problem.getMessage().strip().split("\\R", 2);
    return new ParseFailure(source.path(), position, lines[0]);
  }

  /// Lines end as JavaParser ends them: at `\n`, `\r\n` or a lone `\r`.
  private static int[] lineStarts(String text) {
    var starts = java.util.stream.IntStream.builder().add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) starts.add(i + 1);
    }
    return starts.build().toArray();
  }

  CompilationUnit unit() {
    return unit;
  }

  Source source() {
    return source;
  }

  Span span(Node node) {
    return span(node.getRange().orElseThrow());
  }

  Span span(JavaToken token) {
    return span(token.getRange().orElseThrow());
  }

  private Span span(Range range) {
    return new Span(source.path(), offset(range.begin.line, range.begin.column), offset(range.end.line, range.end.column) + 1);
  }

  private int offset(int line, int column) {
    return lineStarts[line - 1] + column - 1;
  }

  String text(Node node) {
    return source.text(span(node));
  }

  /// The first token between two nodes that is neither white space nor a comment.
  Span operator(Node left, Node right) {
    int end = span(right).start();
    for (var token = left.getTokenRange().orElseThrow().getEnd().getNextToken(); token.isPresent(); token = token.get().getNextToken()) {
      Span span = span(token.get());
      if (span.start() >= end) break;
      if (!token.get().getCategory().isWhitespaceOrComment()) return span;
    }
    throw new IllegalStateException("no operator between " + span(left) + " and " + span(right));
  }
}
