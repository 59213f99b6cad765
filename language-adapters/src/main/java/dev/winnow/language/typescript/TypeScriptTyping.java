package dev.winnow.language.typescript;

import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.Step;
import dev.winnow.language.Suite;
import dev.winnow.language.Type;
import dev.winnow.language.Types;
import dev.winnow.language.Typing;
import dev.winnow.language.javascript.NodeCommands;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the compiler, by a program of the kit.
///
/// One JSON object a line: `type` with a kind, a name and parts (earlier lines, counted from 0), `file` with its spans (start, end, type;
/// UTF-16 offsets), and `done` at the end.
final class TypeScriptTyping implements Typing {

  @Override
  public Step step(Suite suite) {
    return tool(suite, "types", suite.solution().stream().map(source -> "/work/" + source.path()).toList());
  }

  /// The kit's program, in the folder of the task's manifest.
  static Step tool(Suite suite, String command, List<String> arguments) {
    String folder = NodeCommands.folder(suite);
    var all = NodeCommands.node("/opt/winnow/winnow_typescript.cjs", command, folder);
    all.addAll(arguments);
    return new Step(NodeCommands.linked(suite, all), NodeCommands.environment(suite), folder);
  }

  static List<JsonNode> lines(byte[] channel) {
    List<JsonNode> lines = new String(channel, StandardCharsets.UTF_8).lines().map(line -> (JsonNode) JsonMapper.shared().readTree(line)).toList();
    if (lines.isEmpty() || !lines.getLast().path("e").asString("").equals("done")) {
      throw new IllegalArgumentException("the compiler's program stopped in the middle of what it wrote");
    }
    return lines;
  }

  @Override
  public Types read(byte[] channel, List<Source> sources) {
    var types = new ArrayList<Type>();
    Map<Span, Type> bySpan = new HashMap<>();
    for (JsonNode line : lines(channel)) {
      switch (line.path("e").asString("")) {
        case "type" -> {
          var parts = new ArrayList<Type>();
          line.path("parts").forEach(part -> parts.add(types.get(part.asInt())));
          types.add(new Type(Type.Kind.valueOf(line.path("kind").asString("")), line.path("name").asString(""), parts));
        }
        case "file" -> line.path("spans").forEach(span -> {
          Type type = types.get(span.get(2).asInt());
          bySpan.merge(new Span(line.path("path").asString(""), span.get(0).asInt(), span.get(1).asInt()), type, (known, other) -> known.known() ? known : other);
        });
        default -> { }
      }
    }
    return new Types(bySpan);
  }
}
