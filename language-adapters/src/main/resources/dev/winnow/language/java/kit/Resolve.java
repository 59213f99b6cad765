package dev.winnow.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.eclipse.aether.artifact.Artifact;

/// Gets what poms of Winnow's making ask for: `Resolve maven|gradle POMS HELD FOLDER`.
///
/// In POMS lie `libraries.xml` and, where annotation processors are declared apart, `processors.xml`. FOLDER gets the jars; `libraries.jar`,
/// which is nothing but a class path of the kit's jars and those; `processors.jar`, the same for annotation processors, where there are any;
/// and `packages.txt`. Poms are read as data: what they say of plug-ins, extensions and repositories has no meaning here.
public final class Resolve {

  private static final String PROCESSOR = "META-INF/services/javax.annotation.processing.Processor";

  private final boolean maven;
  private final Central central;
  private final Held held;
  private final Path folder;
  private final Set<String> packages = new TreeSet<>();

  private Resolve(boolean maven, Central central, Held held, Path folder) {
    this.maven = maven;
    this.central = central;
    this.held = held;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    boolean maven = arguments[0].equals("maven");
    Path poms = Path.of(arguments[1]);
    int status = 0;
    try (Central central = new Central(poms, System.getenv(), maven)) {
      new Resolve(maven, central, Held.read(Path.of(arguments[2])), Path.of(arguments[3])).resolve(Files.exists(poms.resolve("processors.xml")));
    } catch (Central.Missing missing) {
      System.err.println("error: " + missing.getMessage());
      status = 1;
    }
    System.exit(status);
  }

  private void resolve(boolean processors) throws Central.Missing, IOException {
    Files.createDirectories(folder.resolve("jars"));
    List<Artifact> whole = central.closure("libraries", List.of());
    if (held.newerJUnit(whole).isPresent()) whole = central.closure("libraries", held.launcher(whole));
    List<Path> beyond = fetched(held.beyond(whole));
    List<String> libraries = Stream.concat(held.jars(whole).stream(), beyond.stream().map(this::named)).toList();
    write("libraries.jar", libraries);
    if (processors) write("processors.jar", fetched(central.closure("processors", List.of())).stream().map(this::named).toList());
    else if (maven && declaresProcessor(whole)) write("processors.jar", libraries);
    Files.write(folder.resolve("packages.txt"), packages);
  }

  /// Whether one of the libraries that are asked for by name is an annotation processor: Maven lets javac find it among them.
  private boolean declaresProcessor(List<Artifact> whole) throws Central.Missing, IOException {
    Set<String> declared = central.declared("libraries");
    for (Path jar : fetched(held.beyond(whole).stream().filter(artifact -> declared.contains(Held.key(artifact))).toList())) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        if (zip.getEntry(PROCESSOR) != null) return true;
      }
    }
    return false;
  }

  private List<Path> fetched(List<Artifact> artifacts) throws Central.Missing, IOException {
    List<Path> jars = new ArrayList<>();
    for (Artifact artifact : central.files(artifacts)) {
      packages.add(artifact.getGroupId() + ":" + artifact.getArtifactId() + " " + artifact.getVersion());
      Path jar = folder.resolve("jars").resolve(artifact.getGroupId() + "." + artifact.getPath().getFileName());
      if (!Files.exists(jar)) Files.copy(artifact.getPath(), jar);
      jars.add(jar);
    }
    return jars;
  }

  private String named(Path jar) {
    return "jars/" + jar.getFileName();
  }

  /// A jar of a class path alone: one word in a command, whatever was fetched.
  private void write(String name, List<String> path) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", path));
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(name)), manifest)) {
      jar.finish();
    }
  }
}
