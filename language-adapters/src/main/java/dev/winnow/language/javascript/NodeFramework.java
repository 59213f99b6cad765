package dev.winnow.language.javascript;

import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which framework a suite is written for.
enum NodeFramework {
  JEST, VITEST, MOCHA, NODE_TEST, SCRIPT;

  /// What a suite imports settles it.
  private static final Map<NodeFramework, Pattern> IMPORTED = Map.of(
      VITEST, Pattern.compile("(from|import|require\\()\\s*['\"]vitest(/[^'\"]*)?['\"]"),
      NODE_TEST, Pattern.compile("(from|import|require\\()\\s*['\"]node:test['\"]"),
      JEST, Pattern.compile("(from|import|require\\()\\s*['\"]@jest/globals['\"]|\\bjest\\.(fn|mock|spyOn|useFakeTimers)\\("),
      MOCHA, Pattern.compile("(from|import|require\\()\\s*['\"]mocha['\"]"));
  private static final Pattern TESTS = Pattern.compile("(?m)(^|;)\\s*(x|f)?(describe|it|test|suite|context|specify)(\\.\\w+)*\\s*(\\(|`)");

  /// A script may call its own helper so.
  private static final Pattern OWN = Pattern.compile("\\b(function|const|let|var)\\s+(describe|it|test|suite|context|specify)\\s*[=(]");

  /// Its package; none for what is Node's own.
  Optional<String> dependency() {
    return this == NODE_TEST || this == SCRIPT ? Optional.empty() : Optional.of(name().toLowerCase(java.util.Locale.ROOT));
  }

  static NodeFramework of(Suite suite) {
    for (NodeFramework framework : List.of(VITEST, NODE_TEST, JEST, MOCHA)) {
      if (suite.tests().stream().anyMatch(test -> IMPORTED.get(framework).matcher(test.text()).find())) return framework;
    }
    if (suite.tests().stream().noneMatch(test -> TESTS.matcher(test.text()).find() && !OWN.matcher(test.text()).find())) return SCRIPT;
    PackageJson manifest = PackageJson.of(suite);
    for (NodeFramework framework : List.of(JEST, VITEST, MOCHA)) {
      String name = framework.name().toLowerCase(java.util.Locale.ROOT);
      boolean configured = suite.support().keySet().stream().anyMatch(path -> path.matches(manifest.root() + "(" + name + "\\.config\\.[a-z]+|\\." + name + "rc(\\..*)?)"));
      if (manifest.test().contains(name) || manifest.names(name) || manifest.keys().contains(name) || configured) return framework;
    }
    // Nothing says it: jest brings its assertions along, mocha does not.
    return suite.tests().stream().map(Source::text).anyMatch(text -> text.contains("expect(") && !text.contains("chai")) ? JEST : MOCHA;
  }
}
