package dev.winnow.language.javascript;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// `yarn.lock`: the format of yarn 1, which is its own, and that of its successors, which is YAML.
final class YarnLock {

  private static final Pattern BLOCK = Pattern.compile("(?m)^(?![ #])(?<wanted>\\S.*):[ \\t]*\\r?\\n(?<fields>(?:[ \\t]+.*(?:\\r?\\n|$))+)");
  private static final Pattern FIELD = Pattern.compile("(?m)^ {2}(version|resolved|integrity) \"?([^\"\\s]+)\"?");
  private static final String NPM = "npm:";

  private YarnLock() {}

  static void read(String text, NodeLock.Entries lock) {
    if (text.contains("__metadata:")) berry(NodeLock.yaml(text), lock);
    else BLOCK.matcher(text).results().forEach(block -> classic(wanted(block.group("wanted")), block.group("fields"), lock));
  }

  private static void classic(List<String> wanted, String fields, NodeLock.Entries lock) {
    String version = field(fields, "version");
    String name = wanted.getFirst().substring(0, wanted.getFirst().indexOf('@', 1));
    String alias = wanted.getFirst().substring(name.length() + 1);
    wanted.forEach(one -> lock.ask(one, version));
    String own = alias.startsWith(NPM) ? alias.substring(NPM.length()).replaceFirst("(?<=.)@.*", "") : name;
    lock.fix(own, version, field(fields, "integrity"), field(fields, "resolved").replaceFirst("#.*", ""));
  }

  private static String field(String fields, String name) {
    return FIELD.matcher(fields).results().filter(field -> field.group(1).equals(name)).map(field -> field.group(2)).findFirst().orElse("");
  }

  /// The hash that these write is one of their own archives, which nobody else has.
  private static void berry(JsonNode json, NodeLock.Entries lock) {
    json.properties().forEach(entry -> {
      String resolution = entry.getValue().path("resolution").asString("");
      int at = resolution.indexOf("@" + NPM, 1);
      if (at < 0) return;
      String version = entry.getValue().path("version").asString("");
      wanted(entry.getKey()).forEach(one -> lock.ask(one.replaceFirst("(?<=.)@npm:(?![^@]+@)", "@"), version));
      Matcher archive = Pattern.compile("__archiveUrl=([^&]+)").matcher(resolution);
      lock.fix(resolution.substring(0, at), version, "", archive.find() ? java.net.URLDecoder.decode(archive.group(1), java.nio.charset.StandardCharsets.UTF_8) : "");
    });
  }

  private static List<String> wanted(String list) {
    return Stream.of(list.split(",\\s*")).map(one -> one.replaceAll("^\"|\"$", "")).filter(one -> one.indexOf('@', 1) > 0).toList();
  }
}
