package dev.winnow.inside;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Compiles sources into one jar: `Build JAR [OPTION VALUE]... -- SOURCE...`. Exit status 1 where they do not compile. Annotation
/// processors run where `-processorpath` names a file that is there.
public final class Build {

  public static void main(String[] arguments) throws IOException {
    int sources = Arrays.asList(arguments).indexOf("--");
    List<String> options = new ArrayList<>(List.of("-nowarn", "-Xlint:none", "-g", "-encoding", "UTF-8", "-implicit:class"));
    options.addAll(Arrays.asList(arguments).subList(1, sources));
    int processors = options.indexOf("-processorpath");
    if (processors >= 0 && !Files.exists(Path.of(options.get(processors + 1)))) options.subList(processors, processors + 2).clear();
    options.add(options.contains("-processorpath") ? "-proc:full" : "-proc:none");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<Path> paths = Arrays.stream(arguments).skip(sources + 1).map(Path::of).toList();
      boolean good = compiler.getTask(out, new Memory(files, classes), null, options, null,
          files.getJavaFileObjectsFromPaths(paths)).call();
      out.flush();
      if (!good) Runtime.getRuntime().halt(1);
    }
    write(arguments[0], classes);
    System.out.flush();
    if (System.getProperty("winnow.training") == null) Runtime.getRuntime().halt(0);
  }

  private static void write(String jar, Map<String, ByteArrayOutputStream> classes) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(new FileOutputStream(jar), 1 << 16))) {
      zip.setLevel(1);
      for (Map.Entry<String, ByteArrayOutputStream> entry : classes.entrySet()) {
        if (entry.getKey().endsWith(".java")) continue;
        ZipEntry file = new ZipEntry(entry.getKey());
        file.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(file);
        entry.getValue().writeTo(zip);
        zip.closeEntry();
      }
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> classes;

    Memory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
      super(files);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return file(name.replace('.', '/') + kind.extension, kind);
    }

    @Override
    public FileObject getFileForOutput(Location location, String folder, String name, FileObject sibling) {
      return file(folder.isEmpty() ? name : folder.replace('.', '/') + "/" + name, JavaFileObject.Kind.OTHER);
    }

    /// What a processor writes may be read again: javac compiles its sources.
    private JavaFileObject file(String path, JavaFileObject.Kind kind) {
      return new SimpleJavaFileObject(URI.create("memory:///" + path.replace("$", "%24")), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          classes.put(path, bytes);
          return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return classes.get(path).toString(StandardCharsets.UTF_8);
        }
      };
    }
  }
}
