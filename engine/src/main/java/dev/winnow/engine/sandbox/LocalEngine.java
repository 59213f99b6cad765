package dev.winnow.engine.sandbox;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;

/// Tells Testcontainers to take the local socket as it is.
///
/// Left alone, it writes into the user's home, and inside a container it starts a tiny image to learn its gateway, which
/// hangs for minutes where no registry is reached. Winnow speaks with a container by its attached streams and needs no
/// address. Any other Engine (`DOCKER_HOST` over TCP, rootless) is found by Testcontainers itself.
public final class LocalEngine extends DockerClientProviderStrategy {

  private static final String USUAL = "unix:///var/run/docker.sock";

  private static String host() {
    var named = System.getenv("DOCKER_HOST");
    return named == null || named.isEmpty() ? USUAL : named;
  }

  @Override
  protected boolean isApplicable() {
    return host().startsWith("unix://") && Files.exists(Path.of(host().substring("unix://".length())));
  }

  @Override
  protected boolean isPersistable() {
    return false;
  }

  @Override
  protected int getPriority() {
    return 1_000;
  }

  @Override
  public TransportConfig getTransportConfig() {
    return TransportConfig.builder().dockerHost(URI.create(host())).build();
  }

  @Override
  public synchronized String getDockerHostIpAddress() {
    return "localhost";
  }

  @Override
  public String getDescription() {
    return "local socket " + host();
  }
}
