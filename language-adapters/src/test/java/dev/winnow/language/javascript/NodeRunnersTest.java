package dev.winnow.language.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Layout;
import dev.winnow.language.Plan;
import dev.winnow.language.Runner;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.TaskFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeRunnersTest {

  private static final Source SOLUTION = new Source("sum.js", "exports.add = (a, b) => a + b;\n");
  private static final String GLOBALS = "test('adds', () => expect(add(1, 2)).toBe(3));\n";

  private static Suite suite(Map<String, String> support, String... tests) {
    var sources = new ArrayList<Source>();
    for (String test : tests) sources.add(new Source("sum" + sources.size() + ".test.js", test));
    var files = new TreeMap<String, byte[]>();
    support.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new Suite(List.of(SOLUTION), sources, files);
  }

  private static Runner runner(Suite suite) {
    return NodeRunners.ALL.stream().filter(runner -> runner.suits(suite)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      vitest       | import {expect, test} from 'vitest';
      node --test  | import {describe} from 'node:test';
      node --test  | const test = require('node:test');
      jest         | import {expect, test} from '@jest/globals';
      jest         | const save = jest.fn();
      mocha        | const {it} = require('mocha');
      mocha        | import {expect} from 'chai'; it('adds', () => expect(1).to.equal(1));
      mocha        | it('adds', () => assert.equal(1, 1));
      jest         | it('adds', () => expect(1).toBe(1));
      jest         | describe.each([1])('adds', () => expect(1).toBe(1));
      node script  | const assert = require('assert'); assert(true);
      node script  | function test(name, act) { act(); }  test('adds', () => add(1, 2));
      node script  | console.assert(add(1, 2) === 3);
      """)
  void whatASuiteImportsOrWritesTellsItsFramework(String framework, String test) {
    assertThat(runner(suite(Map.of(), test)).name()).isEqualTo(framework);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      vitest | package.json      | {"devDependencies": {"vitest": "^4"}}
      mocha  | package.json      | {"scripts": {"test": "mocha --recursive"}}
      jest   | package.json      | {"jest": {"verbose": true}}
      mocha  | .mocharc.yml      | spec: test
      vitest | vitest.config.mjs | export default {}
      """)
  void whereTestsUseGlobalsOnlyTheProjectTellsIt(String framework, String path, String text) {
    assertThat(runner(suite(Map.of(path, text), GLOBALS)).name()).isEqualTo(framework);
  }

  @Test
  void anImportSettlesItWhateverTheManifestNames() {
    assertThat(runner(suite(Map.of("package.json", "{\"devDependencies\": {\"jest\": \"^29\"}}"), "import test from 'node:test';\n")).name()).isEqualTo("node --test");
  }

  @Test
  void canariesStandInEachFileOrBeforeAndBehindAll() {
    assertThat(plan(suite(Map.of(), GLOBALS, GLOBALS)).canaries()).hasSize(8).contains("sum0.test.js > winnow t0k first", "sum1.test.js > winnow t0k last deep");
    assertThat(plan(suite(Map.of(), "import test from 'node:test';\n")).canaries()).containsExactlyInAnyOrder("sum0.test.js > winnow t0k first", "sum0.test.js > winnow t0k last");
    assertThat(plan(suite(Map.of(), "import {expect} from 'chai';\nit('adds', () => expect(1).to.equal(1));\n")).canaries())
        .contains("/winnow/js/winnow_canary_first.cjs > winnow t0k > assert", "/winnow/js/winnow_canary_last.cjs > winnow t0k > chai deep");
  }

  @Test
  void theFrameworksVersionIsTheOneTheTaskTakes() {
    String old = "{\"devDependencies\": {\"jest\": \"^29.7.0\"}}";
    assertThat(plan(suite(Map.of("package.json", old), GLOBALS)).test().command()).contains("/opt/js/jest29/node_modules/jest/bin/jest.js");
    assertThat(plan(suite(Map.of(), GLOBALS)).test().command()).contains("/opt/js/node_modules/jest/bin/jest.js").contains("--config={}");
  }

  @Test
  void ofMochasOptionsThoseHoldThatLoadCode() {
    var plan = plan(suite(Map.of(".mocharc.json", "{\"ui\": \"tdd\", \"require\": [\"./setup.js\"], \"grep\": \"one\", \"bail\": true, \"retries\": 3, \"spec\": \"x\"}"),
        "import {assert} from 'chai';\nsuite('s', () => test('adds', () => assert.equal(1, 1)));\n"));
    assertThat(plan.test().command()).containsSubsequence("--no-config", "--require", "./setup.js", "--ui", "tdd").contains("--no-bail").doesNotContain("one", "x", "3");
  }

  @Test
  void mochasOptionsInTheTestScriptHoldToo() {
    var plan = plan(suite(Map.of("package.json", "{\"scripts\": {\"test\": \"NODE_ENV=test mocha -r ./setup.js --ui=tdd --grep one test/*.js && echo --timeout 1\"}}"),
        "suite('s', () => test('adds', () => {}));\n"));
    assertThat(plan.test().command()).containsSubsequence("--require", "./setup.js", "--ui", "tdd").doesNotContain("one", "--timeout");
  }

  @Test
  void aScriptThatOnlyCountsByConsoleAssertHasAGraderThatCannotFail() {
    assertThat(runner(suite(Map.of(), "console.assert(add(1, 2) === 3);\n")).grading(suite(Map.of(), "console.assert(add(1, 2) === 3);\n")).planted()).isNotEmpty();
    var exits = suite(Map.of(), "let bad = 0;\nconsole.assert(add(1, 2) === 3);\nprocess.exit(bad ? 1 : 0);\n");
    assertThat(runner(exits).grading(exits).planted()).isEmpty();
  }

  private static Plan plan(Suite suite) {
    return runner(suite).plan(suite, "t0k");
  }

  @Test
  void foldersAreRecognised() {
    assertThat(layout(Map.of("package.json", "", "src/stack.js", "", "src/stack.test.js", "", "node_modules/x/index.js", "", "jest.config.js", "", "dist/stack.js", "",
        "right/a/src/stack.js", ""))).isEqualTo(new Layout(List.of("src/stack.js"), List.of("src/stack.test.js")));
    assertThat(layout(Map.of("stack.js", "", "stack.spec.js", "", "babel.config.js", "", "eslint.config.mjs", "", ".eslintrc.cjs", "")))
        .isEqualTo(new Layout(List.of("stack.js"), List.of("stack.spec.js")));
    assertThat(layout(Map.of("index.mjs", "", "test/stack.js", "describe('stack', () => {});\n", "test/setup.js", "globalThis.limit = 3;\n", "test/fixtures/odd.js", "it('is none', () => {});\n")))
        .isEqualTo(new Layout(List.of("index.mjs"), List.of("test/stack.js")));
    assertThat(layout(Map.of("main.js", "", "test.js", ""))).isEqualTo(new Layout(List.of("main.js"), List.of("test.js")));
    assertThat(JavaScriptLayout.of(files(Map.of("main.py", "", "vitest.config.js", "")), "[cm]?jsx?")).isEmpty();
  }

  private static Layout layout(Map<String, String> files) {
    return JavaScriptLayout.of(files(files), "[cm]?jsx?").orElseThrow();
  }

  private static TaskFiles files(Map<String, String> files) {
    return new TaskFiles() {
      @Override
      public SortedSet<String> paths() {
        return new TreeSet<>(files.keySet());
      }

      @Override
      public String text(String path) {
        return files.getOrDefault(path, "");
      }
    };
  }
}
