package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.finding.Finding;
import dev.winnow.engine.finding.Finding.Kind;
import dev.winnow.engine.report.TaskReport;
import dev.winnow.engine.report.TaskReport.Measured;
import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.verdict.GraderAnswer;
import dev.winnow.engine.verdict.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is right, what is wrong, and what cannot be known because it differs from run to run.
class SteadinessTest {

  /// Chance enough that ten tests never all agree in two runs: once in 2^20.
  private static final String RANDOM = """
      import os


      def add(a, b):
          return a + b


      def double(a):
          return 2 * a + os.urandom(1)[0] % 2
      """;

  private static final String MANY_TESTS = """
      import pytest

      from sums import add, double


      def test_add():
          assert add(1, 2) == 3


      @pytest.mark.parametrize("number", range(20))
      def test_double(number):
          assert double(number) == 2 * number
      """;

  @TempDir
  Path folder;

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void aProgramWhoseRunsDifferIsUnsteadyAndCountsNowhere(Way way) throws InterruptedException {
    var task = TrialTask.python(folder.resolve("sums"), MANY_TESTS).wrong("random", RANDOM).wrong("wrong", TrialTask.WRONG);
    try (var trials = new Trials(way)) {
      TaskReport report = trials.measure(task);
      assertThat(Trials.told(report)).isEqualTo(Trials.expected("""
          random rejected(assertion), unsteady, grader fail
          wrong  rejected(assertion), grader fail
          """));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void aTestThatIsFlakyOnTheReferenceIsSetAsideAndNamed(Way way) throws InterruptedException {
    var task = TrialTask.python(folder.resolve("sums"), TrialTask.PYTEST + """


        def test_luck():
            import pytest, time
            if int(time.time() * 1000) // 7 % 2:
                pytest.skip("no luck")
        """).wrong("wrong", TrialTask.WRONG).wrong("lucky", TrialTask.REFERENCE);
    try (var trials = new Trials(way)) {
      // Five runs agree by chance once in sixteen times.
      TaskReport report = trials.measure(task);
      for (int i = 0; i < 4 && report instanceof Measured lucky && lucky.findings().stream().noneMatch(finding -> finding.kind() == Kind.FLAKY); i++) {
        report = trials.measure(task);
      }
      assertThat(((Measured) report).findings()).filteredOn(finding -> finding.kind() == Kind.FLAKY).singleElement()
          .returns("flaky test: test_sums.py::test_luck", Finding::title);
      assertThat(((Measured) report).reference().tests()).filteredOn(test -> !test.counts()).singleElement()
          .satisfies(test -> assertThat(test.setAside()).contains("passed and skipped in 5 runs"));
      assertThat(Trials.told(report)).isEqualTo(Trials.expected("""
          lucky accepted, grader pass: false-positive
          wrong rejected(assertion), grader fail
          """));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void whatCannotBeLoadedByItselfIsUnbuildableUnlessTheReferenceCannotEither(Way way) throws InterruptedException {
    String setting = "import os\n\nSCALE = int(os.environ[\"SCALE\"])\n\n\n";
    String crash = "SCALE = int(\"\")\n\n\n";
    var alone = TrialTask.python(folder.resolve("alone"), TrialTask.PYTEST).wrong("crash", crash + TrialTask.REFERENCE);
    var together = TrialTask.python(folder.resolve("together"), "import os\n\nos.environ[\"SCALE\"] = \"2\"\n\n" + TrialTask.PYTEST)
        .file("sums.py", setting + TrialTask.REFERENCE).wrong("crash", crash + TrialTask.REFERENCE);
    try (var trials = new Trials(way)) {
      assertThat(Trials.told(trials.measure(alone))).isEqualTo(Trials.expected("crash unbuildable, grader fail"));
      assertThat(Trials.told(trials.measure(together))).isEqualTo(Trials.expected("crash rejected(error), grader fail"));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void theConfigurationOfASuiteSaysWhichTestsThereAreAndNothingElse(Way way) throws InterruptedException {
    var task = TrialTask.python(folder.resolve("sums"), "import pytest\n" + TrialTask.PYTEST + "\n\n@pytest.mark.online\ndef test_network():\n    assert False\n")
        .file("pyproject.toml", """
            [tool.pytest.ini_options]
            addopts = "-x --stepwise --strict-markers -m 'not online' --cov=sums -n auto"
            markers = ["online: needs a network"]
            timeout = 10
            filterwarnings = ["error"]
            """)
        .file("conftest.py", "def pytest_addoption(parser):\n    parser.addoption('--html', default='mine')\n\n\ndef pytest_configure(config):\n"
            + "    assert config.getoption('html') == 'mine'\n").wrong("wrong", TrialTask.WRONG);
    try (var trials = new Trials(way)) {
      var measured = (Measured) trials.measure(task);
      assertThat(measured.reference().grader()).describedAs(measured.reference().said()).isEqualTo(GraderAnswer.PASS);
      assertThat(measured.findings()).isEmpty();
      assertThat(measured.reference().tests()).extracting(test -> test.result().id()).containsExactly("test_sums.py::test_add", "test_sums.py::test_double");
      assertThat(measured.judgements()).singleElement().satisfies(judgement -> assertThat(judgement.verdict())
          .isInstanceOfSatisfying(Verdict.Rejected.class, rejected -> assertThat(rejected.failures()).hasSize(2)));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void aRightProgramThatIsRejectedIsAFalseNegativeAndARightOneThatPassesIsNoFinding(Way way) throws InterruptedException {
    var task = TrialTask.python(folder.resolve("sums"), TrialTask.PYTEST + """


        def test_spelling():
            import inspect
            assert "2 * a" in inspect.getsource(double)
        """).right("other-way-round", TrialTask.REFERENCE.replace("2 * a", "a * 2")).right("same", TrialTask.REFERENCE + "\n");
    try (var trials = new Trials(way)) {
      assertThat(Trials.told(trials.measure(task))).isEqualTo(Trials.expected("""
          other-way-round rejected(assertion), grader fail: false-negative
          same            accepted, grader pass
          """));
    }
  }
}
