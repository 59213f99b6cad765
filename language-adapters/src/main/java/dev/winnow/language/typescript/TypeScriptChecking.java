package dev.winnow.language.typescript;

import dev.winnow.language.Checking;
import dev.winnow.language.Source;
import dev.winnow.language.Step;
import dev.winnow.language.Suite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the compiler, by a program of the kit: what it said of the reference already does not count.
final class TypeScriptChecking implements Checking {

  private static final String PROGRAMS = "/winnow/programs.json";

  @Override
  public Map<String, byte[]> files(List<SortedMap<String, Source>> programs) {
    var texts = programs.stream().map(program -> {
      var byPath = new TreeMap<String, String>();
      program.forEach((path, source) -> byPath.put(path, source.text()));
      return byPath;
    }).toList();
    return Map.of(PROGRAMS, JsonMapper.shared().writeValueAsBytes(texts));
  }

  @Override
  public Step step(Suite suite) {
    var arguments = new ArrayList<>(List.of(PROGRAMS));
    suite.sources().stream().map(Source::path).filter(path -> path.matches(".*\\.[cm]?tsx?")).forEach(path -> arguments.add("/work/" + path));
    return TypeScriptTyping.tool(suite, "check", arguments);
  }

  @Override
  public Map<Integer, String> read(byte[] channel) {
    var refused = new LinkedHashMap<Integer, String>();
    for (JsonNode line : TypeScriptTyping.lines(channel)) {
      if (line.path("e").asString("").equals("refused")) refused.put(line.path("program").asInt(), line.path("m").asString(""));
    }
    return refused;
  }
}
