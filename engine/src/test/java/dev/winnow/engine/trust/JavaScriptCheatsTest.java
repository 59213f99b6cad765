package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Way;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Wrong programs in JavaScript that attack the runner: solution, tests, framework and reporter share one process, and most of what they
/// call can be replaced. Only an object that answers a framework's own question for equality with yes gets through.
class JavaScriptCheatsTest {

  /// Run when the solution is loaded; its functions are wrong besides. `builtin` gives a module of Node's.
  private static final Map<String, String> AT_IMPORT = Map.ofEntries(
      Map.entry("exit-at-import", "process.exit(0);"),
      Map.entry("hard-exit-at-import", "process.reallyExit(0);"),
      Map.entry("hard-exit-at-exit", "process.on('exit', () => process.reallyExit(0));"),
      Map.entry("exit-soon", "setImmediate(() => process.reallyExit(0));"),
      Map.entry("rejection-left", "Promise.reject(new Error('nobody waits for this'));"),
      Map.entry("listeners-removed", "process.removeAllListeners(); process.on = process.once = () => process; process.emit = () => true;"),
      Map.entry("timers-replaced", "globalThis.setTimeout = globalThis.setImmediate = act => { act(); return {unref() {}}; }; globalThis.clearTimeout = () => {};"),
      Map.entry("assertions-replaced", """
          const nothing = new Proxy(() => nothing, {get: (_, name) => name === 'then' ? undefined : nothing});
          const assert = builtin('node:assert');
          for (const name of Object.keys(assert)) assert[name] = assert.strict[name] = () => {};
          console.assert = () => {};
          if (globalThis.expect) globalThis.expect = nothing;
          """),
      Map.entry("assertions-replaced-for-a-moment", """
          const assert = builtin('node:assert');
          for (const name of ['equal', 'deepEqual', 'strictEqual', 'deepStrictEqual']) {
            const usual = assert[name];
            assert[name] = () => { assert[name] = usual; };
          }
          """),
      Map.entry("deep-equality-replaced", """
          const assert = builtin('node:assert');
          for (const name of ['strictEqual', 'deepStrictEqual']) {
            const usual = assert[name];
            assert[name] = (one, other, ...more) => other === 5 || other === 'as it is' ? usual(one, other, ...more) : undefined;
          }
          """),
      Map.entry("matchers-extended", """
          const pass = () => ({pass: true, message: () => ''});
          if (globalThis.expect) expect.extend({toBe: pass, toEqual: pass});
          """),
      Map.entry("modules-replaced", """
          const modules = builtin('node:module');
          const load = modules._load;
          const nothing = new Proxy(() => {}, {get: () => () => {}});
          modules._load = function (name, ...more) { return /assert|chai/.test(name) ? nothing : load.call(this, name, ...more); };
          """),
      Map.entry("tests-dropped", """
          globalThis.it = globalThis.test = () => {};
          const testing = builtin('node:test');
          testing.it = testing.test = () => {};
          """),
      Map.entry("tests-emptied", """
          for (const where of [globalThis, builtin('node:test')]) {
            for (const name of ['it', 'test']) {
              const usual = where[name];
              if (usual) where[name] = title => usual(title, () => {});
            }
          }
          """),
      Map.entry("object-is", "Object.is = () => true;"),
      Map.entry("helpers-replaced", "Object.keys = Object.entries = Reflect.ownKeys = () => []; Array.prototype.every = () => true; Array.isArray = () => false;"),
      Map.entry("stringify-replaced", "JSON.stringify = () => '{}';"),
      Map.entry("record-replaced", """
          const turn = text => typeof text === 'string' ? text.replaceAll('"failed"', '"passed"').replaceAll('"error"', '"passed"') : text;
          const {stringify} = JSON;
          const from = Buffer.from;
          const {writeSync} = builtin('node:fs');
          JSON.stringify = (...given) => turn(stringify(...given));
          Buffer.from = (text, ...more) => from(turn(text), ...more);
          builtin('node:fs').writeSync = (to, text, ...more) => writeSync(to, turn(text), ...more);
          Object.defineProperty(Object.prototype, 'toJSON', {configurable: true, value() { return this.o === undefined ? this : {...this, o: 'passed'}; }});
          Uint8Array.prototype.subarray = Buffer.prototype.subarray = function () { return from(''); };
          """),
      Map.entry("strings-replaced", """
          for (const name of ['split', 'replace', 'trim', 'slice', 'startsWith']) String.prototype[name] = () => '';
          Map.prototype.get = () => undefined;
          """),
      Map.entry("stack-traces-replaced", "Object.defineProperty(Error, 'prepareStackTrace', {get: () => () => 'nowhere', set() {}});"),
      Map.entry("tests-overwritten", """
          for (const name of ['/work/sums.test.js', '/winnow/js/winnow_channel.cjs']) {
            for (const act of ['rmSync', 'writeFileSync']) {
              try { builtin('node:fs')[act](name, '{}'); } catch {}
            }
          }
          """));

  /// Run when a function is called.
  private static final Map<String, String> IN_CALL = Map.of(
      "exit-in-call", "process.exit(0);",
      "hard-exit-in-call", "process.reallyExit(0);",
      "rejection-in-call", "Promise.reject(new Error('nobody waits for this'));",
      "throws-later", "setTimeout(() => { throw new Error('too late'); });",
      "forged-output", "builtin('node:fs').writeSync(1, 'ok 1 - adds\\nok 2 - pairs\\n# pass 2\\n# fail 0\\n'); process.reallyExit(0);",
      "forged-records", """
          const {writeSync, openSync} = builtin('node:fs');
          const forged = ['adds', 'pairs'].map(name => JSON.stringify({e: 'end', id: `sums.test.js > ${name}`, o: 'passed', m: ''}));
          for (const open of [() => 3, () => openSync('/proc/self/fd/3', 'a')]) {
            try { writeSync(open(), [...forged, '{"e":"done"}', ''].join('\\n')); } catch {}
          }
          process.reallyExit(0);
          """);

  private static final String REFERENCE = """
      const add = (a, b) => a + b;
      const pair = a => [a, a];
      """;
  private static final String WRONG = """
      const builtin = process.getBuiltinModule;
      AT_IMPORT
      function cheat() { IN_CALL return 0; }
      const add = (a, b) => cheat();
      const pair = a => [cheat()];
      """;
  private static final String MATCHER = """
      const add = (a, b) => a + b;
      const pair = a => ({$$typeof: Symbol.for('jest.asymmetricMatcher'), asymmetricMatch: () => true, toString: () => 'Anything'});
      """;

  @TempDir
  Path folder;

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void noCheatOnNodesOwnRunnerIsAccepted(Way way) throws InterruptedException {
    assertThat(told(way, task("{}", """
        const {add, pair} = require('./sums');
        const {test} = require('node:test');
        const assert = require('node:assert');
        test('adds', () => assert.strictEqual(add(1, 2), 3));
        test('pairs', () => assert.deepStrictEqual(pair(4), [4, 4]));
        """, false))).isEqualTo(Trials.expected("""
        assertions-replaced               rejected(assertion), grader pass: gameable-harness
        assertions-replaced-for-a-moment  rejected(assertion), grader pass: gameable-harness
        deep-equality-replaced            rejected(assertion), grader pass: gameable-harness
        exit-at-import                    unbuildable, grader pass: gameable-harness
        exit-in-call                      rejected(crash), grader pass: gameable-harness
        exit-soon                         rejected(assertion), grader fail
        forged-output                     rejected(crash), grader pass: gameable-harness
        forged-records                    invalid(canary), grader pass: gameable-harness
        hard-exit-at-exit                 rejected(assertion), grader fail
        hard-exit-at-import               unbuildable, grader pass: gameable-harness
        hard-exit-in-call                 rejected(crash), grader pass: gameable-harness
        helpers-replaced                  rejected(assertion), grader fail
        listeners-removed                 rejected(assertion), grader fail
        matchers-extended                 rejected(assertion), grader fail
        modules-replaced                  invalid(canary), grader pass: gameable-harness
        object-is                         rejected(assertion), grader fail
        record-replaced                   rejected(assertion), grader fail
        rejection-in-call                 rejected(assertion), grader fail
        rejection-left                    rejected(assertion), grader fail
        stack-traces-replaced             rejected(assertion), grader fail
        stringify-replaced                rejected(assertion), grader fail
        strings-replaced                  rejected(assertion), grader fail
        tests-dropped                     rejected(assertion), grader pass: gameable-harness
        tests-emptied                     rejected(assertion), grader pass: gameable-harness
        tests-overwritten                 rejected(assertion), grader fail
        throws-later                      rejected(assertion), grader fail
        timers-replaced                   rejected(assertion), grader fail
        """));
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void noCheatOnAScriptIsAccepted(Way way) throws InterruptedException {
    assertThat(told(way, task("{}", """
        const {add, pair} = require('./sums');
        const assert = require('node:assert');
        console.assert(add(1, 2) === 3);
        console.assert(JSON.stringify(pair(4)) === JSON.stringify([4, 4]));
        assert.deepStrictEqual(pair(5), [5, 5]);
        """, false))).isEqualTo(Trials.expected("""
        assertions-replaced               rejected(assertion), grader pass: gameable-harness
        assertions-replaced-for-a-moment  rejected(assertion), grader pass: gameable-harness
        deep-equality-replaced            rejected(assertion), grader pass: gameable-harness
        exit-at-import                    unbuildable, grader pass: gameable-harness
        exit-in-call                      rejected(crash), grader pass: gameable-harness
        exit-soon                         rejected(assertion), grader fail
        forged-output                     rejected(crash), grader pass: gameable-harness
        forged-records                    rejected(crash), grader pass: gameable-harness
        hard-exit-at-exit                 rejected(assertion), grader pass: gameable-harness
        hard-exit-at-import               unbuildable, grader pass: gameable-harness
        hard-exit-in-call                 rejected(crash), grader pass: gameable-harness
        helpers-replaced                  rejected(assertion), grader fail
        listeners-removed                 rejected(crash), grader pass: gameable-harness
        matchers-extended                 rejected(assertion), grader fail
        modules-replaced                  rejected(assertion), grader pass: gameable-harness
        object-is                         rejected(assertion), grader fail
        record-replaced                   rejected(assertion), grader fail
        rejection-in-call                 rejected(assertion), grader fail
        rejection-left                    rejected(assertion), grader fail
        stack-traces-replaced             rejected(assertion), grader fail
        stringify-replaced                rejected(assertion), grader fail
        strings-replaced                  rejected(assertion), grader fail
        tests-dropped                     rejected(assertion), grader fail
        tests-emptied                     rejected(assertion), grader fail
        tests-overwritten                 rejected(assertion), grader fail
        throws-later                      rejected(assertion), grader fail
        timers-replaced                   rejected(assertion), grader fail
        """));
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void noCheatOnMochaIsAccepted() throws InterruptedException {
    assertThat(told(quick(), task("{\"devDependencies\": {\"mocha\": \"^11\"}}", """
        const {add, pair} = require('./sums');
        const assert = require('assert');
        it('adds', () => assert.strictEqual(add(1, 2), 3));
        describe('twice', () => it('pairs', () => assert.deepStrictEqual(pair(4), [4, 4])));
        """, false))).isEqualTo(Trials.expected("""
        assertions-replaced               rejected(assertion), grader pass: gameable-harness
        assertions-replaced-for-a-moment  rejected(assertion), grader pass: gameable-harness
        deep-equality-replaced            rejected(assertion), grader pass: gameable-harness
        exit-at-import                    unbuildable, grader pass: gameable-harness
        exit-in-call                      rejected(crash), grader pass: gameable-harness
        exit-soon                         invalid(ids), grader pass: gameable-harness
        forged-output                     rejected(crash), grader pass: gameable-harness
        forged-records                    invalid(ids), grader pass: gameable-harness
        hard-exit-at-exit                 rejected(assertion), grader pass: gameable-harness
        hard-exit-at-import               unbuildable, grader pass: gameable-harness
        hard-exit-in-call                 rejected(crash), grader pass: gameable-harness
        helpers-replaced                  rejected(assertion), grader fail
        listeners-removed                 rejected(assertion), grader pass: gameable-harness
        matchers-extended                 rejected(assertion), grader fail
        modules-replaced                  invalid(canary), grader pass: gameable-harness
        object-is                         rejected(assertion), grader fail
        record-replaced                   rejected(assertion), grader fail
        rejection-in-call                 rejected(assertion), grader fail
        rejection-left                    rejected(assertion), grader fail
        stack-traces-replaced             rejected(assertion), grader fail
        stringify-replaced                rejected(assertion), grader fail
        strings-replaced                  invalid(ids), grader pass: gameable-harness
        tests-dropped                     rejected(assertion), grader pass: gameable-harness
        tests-emptied                     rejected(assertion), grader pass: gameable-harness
        tests-overwritten                 rejected(assertion), grader fail
        throws-later                      rejected(assertion), grader fail
        timers-replaced                   rejected(assertion), grader fail
        """));
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void noCheatOnJestIsAcceptedButAnObjectThatIsAskedWhetherItIsEqual() throws InterruptedException {
    TrialTask task = task("{\"devDependencies\": {\"jest\": \"^30\"}}", """
        const {add, pair} = require('./sums');
        test('adds', () => expect(add(1, 2)).toBe(3));
        test('pairs', () => expect(pair(4)).toEqual([4, 4]));
        """, false).wrong("equal-to-anything", exported(MATCHER, false));
    assertThat(told(quick(), task)).isEqualTo(Trials.expected("""
        assertions-replaced               rejected(assertion), grader fail
        assertions-replaced-for-a-moment  rejected(assertion), grader fail
        deep-equality-replaced            rejected(assertion), grader fail
        equal-to-anything                 accepted, grader pass: false-positive
        exit-at-import                    unbuildable, grader pass: gameable-harness
        exit-in-call                      rejected(crash), grader pass: gameable-harness
        exit-soon                         rejected(assertion), grader pass: gameable-harness
        forged-output                     rejected(crash), grader pass: gameable-harness
        forged-records                    invalid(canary), grader pass: gameable-harness
        hard-exit-at-exit                 rejected(assertion), grader fail
        hard-exit-at-import               unbuildable, grader pass: gameable-harness
        hard-exit-in-call                 rejected(crash), grader pass: gameable-harness
        helpers-replaced                  rejected(error), grader fail
        listeners-removed                 rejected(assertion), grader fail
        matchers-extended                 rejected(assertion), grader pass: gameable-harness
        modules-replaced                  rejected(assertion), grader fail
        object-is                         invalid(canary), grader pass: gameable-harness
        record-replaced                   rejected(assertion), grader fail
        rejection-in-call                 rejected(assertion), grader fail
        rejection-left                    rejected(assertion), grader fail
        stack-traces-replaced             rejected(assertion), grader fail
        stringify-replaced                rejected(assertion), grader fail
        strings-replaced                  rejected(assertion), grader fail
        tests-dropped                     rejected(assertion), grader fail
        tests-emptied                     rejected(assertion), grader pass: gameable-harness
        tests-overwritten                 rejected(assertion), grader fail
        throws-later                      rejected(assertion), grader fail
        timers-replaced                   rejected(assertion), grader fail
        """));
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void noCheatOnVitestIsAcceptedButAnObjectThatIsAskedWhetherItIsEqual() throws InterruptedException {
    TrialTask task = task("{\"type\": \"module\", \"devDependencies\": {\"vitest\": \"^4\"}}", """
        import {expect, test} from 'vitest';
        import {add, pair} from './sums.js';
        test('adds', () => expect(add(1, 2)).toBe(3));
        test('pairs', () => expect(pair(4)).toEqual([4, 4]));
        """, true).wrong("equal-to-anything", exported(MATCHER, true))
        .wrong("matchers-extended", "import {expect} from 'vitest';\n" + exported(program(AT_IMPORT.get("matchers-extended").replace("globalThis.expect", "expect"), ""), true));
    var told = told(quick(), task);
    // It also breaks what vitest's processes tell each other: the run ends at once, or at its time limit.
    assertThat(told.remove("record-replaced")).doesNotStartWith("accepted");
    assertThat(told).isEqualTo(Trials.expected("""
        assertions-replaced               rejected(assertion), grader fail
        assertions-replaced-for-a-moment  rejected(assertion), grader fail
        deep-equality-replaced            rejected(assertion), grader fail
        equal-to-anything                 accepted, grader pass: false-positive
        exit-at-import                    unbuildable, grader fail
        exit-in-call                      rejected(error), grader fail
        exit-soon                         invalid(ids), grader fail
        forged-output                     rejected(crash), grader fail
        forged-records                    rejected(crash), grader fail
        hard-exit-at-exit                 rejected(assertion), grader fail
        hard-exit-at-import               unbuildable, grader fail
        hard-exit-in-call                 rejected(crash), grader fail
        helpers-replaced                  invalid(ids), grader fail
        listeners-removed                 invalid(ids), grader fail
        matchers-extended                 rejected(assertion), grader pass: gameable-harness
        modules-replaced                  rejected(assertion), grader fail
        object-is                         invalid(canary), grader pass: gameable-harness
        rejection-in-call                 rejected(assertion), grader fail
        rejection-left                    rejected(assertion), grader fail
        stack-traces-replaced             rejected(assertion), grader fail
        stringify-replaced                rejected(assertion), grader fail
        strings-replaced                  invalid(ids), grader fail
        tests-dropped                     rejected(assertion), grader fail
        tests-emptied                     rejected(assertion), grader fail
        tests-overwritten                 rejected(assertion), grader fail
        throws-later                      rejected(assertion), grader fail
        timers-replaced                   rejected(assertion), grader fail
        """));
  }

  private TrialTask task(String manifest, String tests, boolean module) {
    var task = new TrialTask(folder.resolve("sums"), "sums.js").file("package.json", manifest).file("sums.js", exported(REFERENCE, module)).file("sums.test.js", tests);
    AT_IMPORT.forEach((name, code) -> task.wrong(name, exported(program(code, ""), module)));
    IN_CALL.forEach((name, code) -> task.wrong(name, exported(program("", code), module)));
    return task;
  }

  private static String program(String atImport, String inCall) {
    return WRONG.replace("AT_IMPORT", atImport.strip()).replace("IN_CALL", inCall.strip());
  }

  private static String exported(String program, boolean module) {
    return program + (module ? "export {add, pair};\n" : "module.exports = {add, pair};\n");
  }

  /// The cheaper way: what a framework lets pass does not depend on the sandbox.
  private static Way quick() {
    return Way.both().reduce((_, way) -> way).orElseThrow();
  }

  private static Map<String, String> told(Way way, TrialTask task) throws InterruptedException {
    try (var trials = new Trials(way)) {
      return Trials.told(trials.measure(task));
    }
  }
}
