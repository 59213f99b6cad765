package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.report.TaskReport.Measured;
import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.Verdict;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the compiler knows of TypeScript reaches sites and verdicts, though the tests run without asking it.
class TypeScriptTest {

  private static final String SOLUTION = """
      export type Kind = 'tool' | 'part';

      /** 😀 é: what stands behind is counted in UTF-16. */
      export function price(kind: Kind, count: number, discount?: number): number {
        if (count < 0) throw new RangeError('negative');
        if (discount === undefined) return count * 2;
        const base = kind === 'tool' ? count * 3 : count;
        for (let i = 0; i < count; i++) if (i > 100) return -1;
        return base - discount.valueOf();
      }

      export const label = (name: string, tags: readonly string[]): string => {
        const [first = 'none'] = tags;
        return name.trim() + ':' + first.toUpperCase();
      };
      """;
  private static final String TESTS = """
      import assert from 'node:assert';
      import { test } from 'node:test';
      import { label, price } from '../src/price';

      test('price', () => {
        assert.equal(price('tool', 4), 8);
        assert.equal(price('tool', 4, 1), 11);
        assert.equal(price('part', 4, 1), 3);
        assert.throws(() => price('part', -1), RangeError);
      });
      test('label', () => assert.equal(label(' saw ', ['old']), 'saw:OLD'));
      """;

  private static TrialTask task(Path folder) {
    return new TrialTask(folder, "src/price.ts").file("src/price.ts", SOLUTION).file("test/price.test.ts", TESTS)
        .file("tsconfig.json", "{\"compilerOptions\": {\"strict\": true, \"noUnusedLocals\": true, \"moduleResolution\": \"bundler\", \"module\": \"esnext\"}}");
  }

  /// The reference has a name that the compiler does not know, which is held against no mutant; and a pair that one mutant reaches beyond.
  @Test
  void mutantsCompileByConstructionAndTheOneThatDoesNotIsNamedByTheCompiler(@TempDir Path folder) throws Exception {
    String picking = SOLUTION.replace("return -1;", "return missing;").replace("count * 3", "count * ([3, 3] as [number, number])[count > 1 ? 1 : 0]");
    try (var trials = new Trials(quick(), Set.of(Family.MUTANT))) {
      var measured = (Measured) trials.measure(task(folder).file("src/price.ts", picking));
      assertThat(measured.circumstances().toolchain()).isEqualTo("node 22, typescript 5.9.3");
      assertThat(measured.judgements()).hasSizeGreaterThan(25).allMatch(Judgement::steady);
      assertThat(measured.judgements()).filteredOn(judgement -> judgement.verdict() instanceof Verdict.Unbuildable).isNotEmpty().allSatisfy(judgement ->
          assertThat(((Verdict.Unbuildable) judgement.verdict()).diagnostic()).startsWith("src/price.ts:7: error TS"));
    }
  }

  @Test
  void whatWasSuppliedIsJudgedByItsTestsWhateverTheCompilerSays(@TempDir Path folder) throws Exception {
    var task = task(folder).right("untyped", SOLUTION.replace("(name: string, tags: readonly string[])", "(name: number, tags: any)"))
        .wrong("adds", SOLUTION.replace("base - discount", "base + discount"));
    try (var trials = new Trials(quick())) {
      assertThat(Trials.told(trials.measure(task))).isEqualTo(Trials.expected("""
          adds     rejected(assertion), grader fail
          untyped  accepted, grader pass
          """));
    }
  }

  /// The cheaper of the two sandboxes: what the compiler says is the same in both.
  private static Way quick() {
    return Way.both().toList().getLast();
  }
}
