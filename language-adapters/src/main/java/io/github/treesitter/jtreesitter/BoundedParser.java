package io.github.treesitter.jtreesitter;

import static io.github.treesitter.jtreesitter.internal.TreeSitter.C_INT;
import static io.github.treesitter.jtreesitter.internal.TreeSitter.ts_parser_parse_with_options;
import static io.github.treesitter.jtreesitter.internal.TreeSitter.ts_parser_reset;

import io.github.treesitter.jtreesitter.internal.TSInput;
import io.github.treesitter.jtreesitter.internal.TSParseOptions;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Parses within a time limit: some grammars loop for ever on some broken input.
///
/// `Parser.parse(String)` cannot be stopped, and the stoppable `parse` of the API gives a tree without its text. This class
/// stands in jtreesitter's package because it needs the parser's pointer and the tree's constructor; both are checked by
/// the compiler at each upgrade.
public final class BoundedParser {

  private BoundedParser() {}

  /// A tree whose offsets are bytes of UTF-16LE, or empty where the limit was reached. The caller closes it.
  public static Optional<Tree> parse(Language language, String text, Duration limit) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_16LE);
    long deadline = System.nanoTime() + limit.toNanos();
    try (Parser parser = new Parser(language); Arena arena = Arena.ofConfined()) {
      MemorySegment chars = arena.allocate(Math.max(2, encoded.length), 2);
      MemorySegment.copy(encoded, 0, chars, java.lang.foreign.ValueLayout.JAVA_BYTE, 0, encoded.length);
      MemorySegment input = TSInput.allocate(arena);
      TSInput.payload(input, MemorySegment.NULL);
      TSInput.encoding(input, InputEncoding.UTF_16LE.ordinal());
      TSInput.read(input, TSInput.read.allocate((_, at, _, length) -> {
        long offset = Math.min(Integer.toUnsignedLong(at), encoded.length);
        length.set(C_INT, 0, (int) (encoded.length - offset));
        return chars.asSlice(offset);
      }, arena));
      MemorySegment options = TSParseOptions.allocate(arena);
      TSParseOptions.payload(options, MemorySegment.NULL);
      TSParseOptions.progress_callback(options,
          TSParseOptions.progress_callback.allocate(_ -> System.nanoTime() - deadline > 0, arena));
      MemorySegment tree = ts_parser_parse_with_options(parser.self, MemorySegment.NULL, input, options);
      if (tree.equals(MemorySegment.NULL)) {
        ts_parser_reset(parser.self);
        return Optional.empty();
      }
      return Optional.of(new Tree(tree, language, text, StandardCharsets.UTF_16LE));
    }
  }
}
