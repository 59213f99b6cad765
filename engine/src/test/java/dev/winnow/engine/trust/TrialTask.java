package dev.winnow.engine.trust;

import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.engine.task.TaskOptions;
import dev.winnow.engine.task.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small task on disk: a reference, its tests, and programs that are said to be right or wrong.
///
/// @param solution the path of the file that the programs replace
public record TrialTask(Path folder, String solution) {

  public static final String REFERENCE = """
      def add(a, b):
          return a + b


      def double(a):
          return 2 * a
      """;

  /// Wrong in both functions, however it is tested.
  public static final String WRONG = """
      def add(a, b):
          return None


      def double(a):
          return None
      """;

  public static final String PYTEST = """
      from sums import add, double


      def test_add():
          assert add(1, 2) == 3


      def test_double():
          assert double(4) == 8
      """;

  public static final String UNITTEST = """
      import unittest

      from sums import add, double


      class TestSums(unittest.TestCase):
          def test_add(self):
              self.assertEqual(add(1, 2), 3)

          def test_double(self):
              self.assertEqual(double(4), 8)
      """;

  public static final String SCRIPT = """
      from sums import add, double

      assert add(1, 2) == 3
      assert double(4) == 8
      """;

  /// A task in Python whose solution is `sums.py`.
  public static TrialTask python(Path folder, String tests) {
    return new TrialTask(folder, "sums.py").file("sums.py", REFERENCE).file("test_sums.py", tests);
  }

  public TrialTask file(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TrialTask wrong(String name, String text) {
    return file("wrong/" + name + "/" + solution, text);
  }

  public TrialTask right(String name, String text) {
    return file("right/" + name + "/" + solution, text);
  }

  public Task read() {
    return ((TaskEntry.Readable) Tasks.read(List.of(folder), TaskOptions.ALL).getFirst()).task();
  }
}
