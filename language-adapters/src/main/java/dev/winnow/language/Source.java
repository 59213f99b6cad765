package dev.winnow.language;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// One text file of a task.
///
/// @param path relative to the task's root, with `/` between the parts
/// @param text decoded, line ends as they are, without the byte-order mark
/// @param mark whether the file begins with a byte-order mark
/// @param testRegions parts that hold tests and therefore yield no site
public record Source(String path, String text, boolean mark, List<Span> testRegions) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public Source {
    testRegions = List.copyOf(testRegions);
  }

  public Source(String path, String text) {
    this(path, text, false, List.of());
  }

  /// Decodes a file.
  ///
  /// @throws ParseFailure where the bytes are no UTF-8, with the place of the first wrong one
  public static Source decode(String path, byte[] bytes) throws ParseFailure {
    var decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    try {
      String text = decoder.decode(in).toString();
      boolean mark = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return new Source(path, mark ? text.substring(1) : text, mark, List.of());
    } catch (CharacterCodingException e) {
      String good = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
      Position position = new Source(path, good).position(good.length());
      throw new ParseFailure(path, position, "not UTF-8 text");
    }
  }

  /// The bytes of the file: [#decode] of them gives this source again.
  public byte[] encode() {
    return (mark ? BYTE_ORDER_MARK + text : text).getBytes(StandardCharsets.UTF_8);
  }

  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  public Source withText(String changed) {
    return new Source(path, changed, mark, testRegions);
  }

  /// Line and column of an offset.
  public Position position(int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Position(line, offset - lineStart + 1);
  }

  /// The offset of a place counted in lines and in bytes of UTF-8, as compilers report it (both from 1).
  public int offset(int line, int byteColumn) {
    String[] lines = text.split("\n", -1);
    int start = Arrays.stream(lines).limit(line - 1L).mapToInt(l -> l.length() + 1).sum();
    byte[] bytes = lines[line - 1].getBytes(StandardCharsets.UTF_8);
    return start + new String(bytes, 0, Math.min(byteColumn - 1, bytes.length), StandardCharsets.UTF_8).length();
  }
}
