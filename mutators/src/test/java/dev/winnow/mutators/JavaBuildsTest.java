package dev.winnow.mutators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import dev.winnow.language.Source;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// javac takes every change that an operator proposes on its golden program, traps and all.
class JavaBuildsTest {

  @TestFactory
  Stream<DynamicTest> everyChangeCompiles() {
    LanguageAdapter java = LanguageAdapters.of("java").orElseThrow();
    return Mutators.ALL.stream().map(operator -> DynamicTest.dynamicTest(operator.name(), () -> {
      String golden = Files.readString(Path.of("src/test/resources/golden").resolve(operator.name()).resolve("java.golden"));
      var source = new Source(Programs.path(java), golden.substring(0, golden.indexOf("=====\n")));
      assertThat(refusal(source.text())).isEmpty();
      for (Mutation mutation : Programs.mutations(java, List.of(operator), source)) {
        String changed = Programs.changed(source, mutation.change());
        assertThat(refusal(changed)).as("%s", mutation.change()).isEmpty();
      }
    }));
  }

  /// What javac says against a program; empty where it takes it.
  private static String refusal(String text) throws Exception {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    try (var files = new Nowhere(compiler.getStandardFileManager(null, null, null))) {
      boolean good = compiler.getTask(said, files, null, List.of("-proc:none", "-nowarn", "-Xlint:none"), null, List.of(new Text(text))).call();
      return good ? "" : said.toString();
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("memory:///Sample.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreErrors) {
      return text;
    }
  }

  private static final class Nowhere extends ForwardingJavaFileManager<JavaFileManager> {
    Nowhere(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name.hashCode()), kind) {
        @Override
        public OutputStream openOutputStream() {
          return OutputStream.nullOutputStream();
        }
      };
    }
  }
}
