package dev.winnow.engine.command;

import dev.winnow.engine.UsageException;
import dev.winnow.engine.finding.Finding;
import dev.winnow.engine.report.ReportReader;
import dev.winnow.engine.task.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A rule that decides whether findings are an error: `KIND`, `KIND>N` or `severity>=LEVEL`, over all tasks of a run.
sealed interface FailOn {

  boolean counts(JsonNode finding);

  /// How many are allowed.
  int allowed();

  /// As the user wrote it.
  String text();

  /// More than `allowed` findings of a kind.
  record OfKind(String text, String kind, int allowed) implements FailOn {
    @Override
    public boolean counts(JsonNode finding) {
      return finding.path("kind").asString("").equals(kind);
    }
  }

  /// Any finding at least so severe.
  record OfSeverity(String text, Finding.Severity least) implements FailOn {
    @Override
    public boolean counts(JsonNode finding) {
      return Finding.Severity.valueOf(finding.path("severity").asString("").toUpperCase(Locale.ROOT)).compareTo(least) <= 0;
    }

    @Override
    public int allowed() {
      return 0;
    }
  }

  default int count(List<ReportReader.Line> lines) {
    return (int) lines.stream().flatMap(line -> line.findings().stream()).filter(this::counts).count();
  }

  static FailOn parse(String text) {
    Matcher severity = Pattern.compile("severity\\s*>=\\s*(.+)").matcher(text.strip());
    if (severity.matches()) {
      List<String> levels = Arrays.stream(Finding.Severity.values()).map(level -> level.name().toLowerCase(Locale.ROOT)).toList();
      if (!levels.contains(severity.group(1))) {
        throw new UsageException("--fail-on " + text + ": unknown level '" + severity.group(1) + "'; known: "
            + String.join(", ", levels) + Nearest.hint(severity.group(1), levels));
      }
      return new OfSeverity(text, Finding.Severity.valueOf(severity.group(1).toUpperCase(Locale.ROOT)));
    }
    Matcher kind = Pattern.compile("([a-z-]+)(?:\\s*>\\s*(\\d{1,9}))?").matcher(text.strip());
    if (!kind.matches()) {
      throw new UsageException("--fail-on " + text + ": write KIND, KIND>N or severity>=LEVEL, for example --fail-on "
          + "'false-positive' or --fail-on 'undecided-survivor>10' (with quotes: the shell takes > for itself)");
    }
    List<String> kinds = Arrays.stream(Finding.Kind.values()).map(Finding.Kind::spelled).toList();
    if (!kinds.contains(kind.group(1))) {
      throw new UsageException("--fail-on " + text + ": Winnow finds no '" + kind.group(1) + "'; kinds: "
          + String.join(", ", kinds) + Nearest.hint(kind.group(1), kinds));
    }
    return new OfKind(text, kind.group(1), kind.group(2) == null ? 0 : Integer.parseInt(kind.group(2)));
  }
}
