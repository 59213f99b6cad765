package dev.winnow.engine.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How the caller reaches registries: his certificates and proxies, which package clients inside a kit are handed.
record Registries(Map<String, String> environment) {

  /// Where a kit's scripts find the certificates.
  static final String CERTIFICATES = "/run/winnow/ca.pem";

  private static final List<String> BUNDLES = List.of("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem");

  Optional<Path> certificates() {
    var bundles = new ArrayList<>(List.of(environment.getOrDefault("SSL_CERT_FILE", "/none")));
    bundles.addAll(BUNDLES);
    return bundles.stream().map(Path::of).filter(Files::isReadable).findFirst();
  }

  /// Clients differ in which letter case of a proxy's name they read.
  Map<String, String> proxies() {
    var proxies = new TreeMap<String, String>();
    for (var name : List.of("http_proxy", "https_proxy", "no_proxy", "all_proxy")) {
      var upper = name.toUpperCase(Locale.ROOT);
      var value = environment.getOrDefault(name, environment.getOrDefault(upper, ""));
      if (!value.isEmpty()) {
        proxies.put(name, value);
        proxies.put(upper, value);
      }
    }
    return proxies;
  }
}
