package dev.winnow.fetch;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorPolicy;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.util.graph.transformer.ConfigurableVersionSelector;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultProxySelector;

/// Maven Central, and no other repository, by Maven's own resolver.
final class Central implements AutoCloseable {

  private static final String OURS = "dev.winnow";
  /// Older ones cannot do with the kit's JDK; newer ones do the same.
  private static final Map<String, String> OLDEST = Map.of("org.projectlombok:lombok", "1.18.42", "net.bytebuddy:byte-buddy-agent", "1.18.3");

  /// Something cannot be had; the message says what.
  static final class Missing extends Exception {
    private static final long serialVersionUID = 1;

    Missing(Exception cause) {
      super(said(cause), cause);
    }

    /// The innermost cause names the thing itself.
    private static String said(Throwable trouble) {
      Throwable cause = trouble;
      while (cause.getCause() instanceof RepositoryException inner) cause = inner;
      return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    }
  }

  private final RepositorySystem system = new RepositorySystemSupplier().get();
  private final CloseableSession session;
  private final List<RemoteRepository> repositories;

  /// @param poms where those of Winnow's making lie
  /// @param maven whether the nearest of two versions is taken; else the highest, as Gradle does
  Central(Path poms, Map<String, String> environment, boolean maven) {
    session = new SessionBuilderSupplier(system).get()
        .withLocalRepositoryBaseDirectories(Path.of(environment.getOrDefault("TMPDIR", "/tmp"), "repository"))
        .setWorkspaceReader(new Poms(poms))
        .setIgnoreArtifactDescriptorRepositories(true)
        .setArtifactDescriptorPolicy((_, request) -> request.getArtifact().getGroupId().equals(OURS)
            ? ArtifactDescriptorPolicy.STRICT : ArtifactDescriptorPolicy.IGNORE_ERRORS)
        .setProxySelector(proxies(environment))
        .setSystemProperties(System.getProperties())
        .setConfigProperty("aether.system.dependencyVisitor", "preOrder")
        .setConfigProperty(ConfigurableVersionSelector.CONFIG_PROP_SELECTION_STRATEGY, maven
            ? ConfigurableVersionSelector.NEAREST_SELECTION_STRATEGY : ConfigurableVersionSelector.HIGHEST_SELECTION_STRATEGY)
        .build();
    RemoteRepository central = new RemoteRepository.Builder("central", "default", "https://repo1.maven.org/maven2")
        .setReleasePolicy(new RepositoryPolicy(true, RepositoryPolicy.UPDATE_POLICY_DAILY, RepositoryPolicy.CHECKSUM_POLICY_FAIL))
        .setSnapshotPolicy(new RepositoryPolicy(false, RepositoryPolicy.UPDATE_POLICY_NEVER, RepositoryPolicy.CHECKSUM_POLICY_FAIL)).build();
    repositories = system.newResolutionRepositories(session, List.of(central));
  }

  /// What a pom asks for, and what that needs in turn.
  ///
  /// @param more asked for besides
  List<Artifact> closure(String pom, List<Dependency> more) throws Missing {
    ArtifactDescriptorResult described = described(pom);
    List<Dependency> all = new ArrayList<>(described.getDependencies());
    all.addAll(more);
    try {
      CollectResult graph = system.collectDependencies(session, new CollectRequest(all, described.getManagedDependencies(), repositories));
      return jars(system.flattenDependencyNodes(session, graph.getRoot(), null).stream().map(DependencyNode::getDependency).filter(Objects::nonNull).toList());
    } catch (RepositoryException trouble) {
      throw new Missing(trouble);
    }
  }

  /// What it asks for, as `group:artifact`.
  Set<String> declared(String pom) throws Missing {
    return described(pom).getDependencies().stream().map(Dependency::getArtifact).map(Held::key).collect(Collectors.toSet());
  }

  private ArtifactDescriptorResult described(String pom) throws Missing {
    try {
      return system.readArtifactDescriptor(session, new ArtifactDescriptorRequest(new DefaultArtifact(OURS, pom, "pom", "1"), repositories, null));
    } catch (RepositoryException trouble) {
      throw new Missing(trouble);
    }
  }

  private static List<Artifact> jars(List<Dependency> dependencies) {
    return dependencies.stream().map(Dependency::getArtifact).filter(artifact -> artifact.getExtension().equals("jar")).map(artifact -> {
      String oldest = OLDEST.get(Held.key(artifact));
      return oldest != null && Held.version(artifact.getVersion()).compareTo(Held.version(oldest)) < 0 ? artifact.setVersion(oldest) : artifact;
    }).toList();
  }

  /// With their files.
  List<Artifact> files(List<Artifact> artifacts) throws Missing {
    try {
      return system.resolveArtifacts(session, artifacts.stream().map(artifact -> new ArtifactRequest(artifact, repositories, null)).toList()).stream()
          .map(ArtifactResult::getArtifact).toList();
    } catch (ArtifactResolutionException trouble) {
      throw new Missing(trouble);
    }
  }

  private static DefaultProxySelector proxies(Map<String, String> environment) {
    DefaultProxySelector selector = new DefaultProxySelector();
    String proxy = environment.getOrDefault("https_proxy", environment.getOrDefault("all_proxy", ""));
    if (proxy.isEmpty()) return selector;
    URI address = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
    AuthenticationBuilder login = new AuthenticationBuilder();
    if (address.getUserInfo() != null) {
      String[] parts = address.getUserInfo().split(":", 2);
      login.addUsername(parts[0]).addPassword(parts.length > 1 ? parts[1] : "");
    }
    String without = environment.getOrDefault("no_proxy", "").replaceAll("\\s", "").replace(",.", ",*.").replaceFirst("^\\.", "*.").replace(',', '|');
    return selector.add(new Proxy("https", address.getHost(), address.getPort() < 0 ? 80 : address.getPort(), login.build()), without);
  }

  private record Poms(Path folder) implements WorkspaceReader {

    @Override
    public WorkspaceRepository getRepository() {
      return new WorkspaceRepository("winnow");
    }

    @Override
    public File findArtifact(Artifact artifact) {
      Path pom = folder.resolve(artifact.getArtifactId() + ".xml");
      return artifact.getGroupId().equals(OURS) && Files.exists(pom) ? pom.toFile() : null;
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
      return List.of();
    }
  }

  @Override
  public void close() {
    session.close();
    system.shutdown();
  }
}
