package dev.winnow.engine.verdict;

import java.util.regex.Pattern;

/// Makes a test's message the same on every machine: one line, capped, without addresses and temporary paths.
final class Messages {

  private static final int LONGEST = 200;
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{4,}|@[0-9a-f]{5,16}\\b");
  private static final Pattern TEMPORARY = Pattern.compile("/tmp/[^\\s'\":,)]*");

  private Messages() {}

  static String normalised(String message) {
    String line = message.strip().lines().findFirst().orElse("");
    line = ADDRESS.matcher(line).replaceAll("0x…");
    line = TEMPORARY.matcher(line).replaceAll("/tmp/…");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
