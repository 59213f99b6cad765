package dev.winnow.inside;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

/// Compiles sources into one jar: `Build JAR [OPTION VALUE]... -- SOURCE...`. Exit status 1 where they do not compile.
public final class Build {

  public static void main(String[] arguments) throws IOException {
    int sources = Arrays.asList(arguments).indexOf("--");
    List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-Xlint:none", "-g", "-encoding", "UTF-8", "-implicit:class"));
    options.addAll(Arrays.asList(arguments).subList(1, sources));
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
      String path = name.replace('.', '/') + kind.extension;
      return new SimpleJavaFileObject(URI.create("memory:///" + path.replace("$", "%24")), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          classes.put(path, bytes);
          return bytes;
        }
      };
    }
  }
}
