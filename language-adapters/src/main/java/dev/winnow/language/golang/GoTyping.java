package dev.winnow.language.golang;

import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.Step;
import dev.winnow.language.Suite;
import dev.winnow.language.Type;
import dev.winnow.language.Types;
import dev.winnow.language.Typing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks go/types, by a program of the kit.
///
/// One line a type, `T id kind name part,part`, then one line an expression, `E file start end type`, fields between tabs;
/// offsets are bytes into the file as it is on disk. A type's parts have smaller ids than it has.
final class GoTyping implements Typing {

  private static final int MARK_BYTES = 3;

  @Override
  public Step step(Suite suite) {
    var command = new ArrayList<>(List.of("/opt/winnow/gotypes", "/work/" + GoModules.root(suite)));
    suite.solution().forEach(source -> command.add("/work/" + source.path()));
    return new Step(command, GoModules.environment(suite), "/work/" + GoModules.root(suite));
  }

  @Override
  public Types read(byte[] channel, List<Source> sources) {
    Map<String, Source> byPath = new HashMap<>();
    sources.forEach(source -> byPath.put(source.path(), source));
    Map<String, int[]> offsets = new HashMap<>();
    List<Type> types = new ArrayList<>();
    Map<Span, Type> bySpan = new HashMap<>();
    for (String line : new String(channel, StandardCharsets.UTF_8).split("\n")) {
      if (line.isEmpty()) continue;
      String[] fields = line.split("\t", -1);
      switch (fields[0]) {
        case "T" -> types.add(type(fields, types, line));
        case "E" -> {
          String path = fields[1].startsWith("/work/") ? fields[1].substring("/work/".length()) : fields[1];
          Source source = byPath.get(path);
          if (source == null) throw new IllegalArgumentException("gotypes names a file that is none of the task's: " + line);
          int[] units = offsets.computeIfAbsent(path, p -> units(source));
          int start = unit(units, fields[2], line);
          int end = unit(units, fields[3], line);
          bySpan.put(new Span(path, start, end), types.get(Integer.parseInt(fields[4])));
        }
        default -> throw new IllegalArgumentException("gotypes wrote a line that means nothing: " + line);
      }
    }
    return new Types(bySpan);
  }

  private static Type type(String[] fields, List<Type> types, String line) {
    if (fields.length != 5 || Integer.parseInt(fields[1]) != types.size()) {
      throw new IllegalArgumentException("gotypes wrote a type out of order: " + line);
    }
    String name = fields[3];
    Type.Kind kind = Type.Kind.valueOf(fields[2]);
    List<Type> parts = fields[4].isEmpty() ? List.of()
        : List.of(fields[4].split(",")).stream().map(id -> types.get(Integer.parseInt(id))).toList();
    return parts.isEmpty() ? GoTypes.basic(name).filter(basic -> basic.kind() == kind).orElse(new Type(kind, name)) : new Type(kind, name, parts);
  }

  private static int unit(int[] units, String bytes, String line) {
    int offset = Integer.parseInt(bytes);
    if (offset < 0 || offset >= units.length) throw new IllegalArgumentException("gotypes points past a file's end: " + line);
    return units[offset];
  }

  /// From an offset in bytes to one in UTF-16 units of the text, which has no byte-order mark.
  private static int[] units(Source source) {
    String text = source.text();
    int mark = source.mark() ? MARK_BYTES : 0;
    int[] units = new int[mark + text.getBytes(StandardCharsets.UTF_8).length + 1];
    int at = mark;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int width = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      for (int b = 0; b < width; b++) units[at++] = i;
      i += Character.charCount(point);
    }
    units[at] = text.length();
    return units;
  }
}
