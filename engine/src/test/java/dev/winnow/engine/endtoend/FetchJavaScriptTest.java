package dev.winnow.engine.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.trust.TrialTask;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// npm gets what a task needs, and nothing that the task's author wrote runs while there is a network.
class FetchJavaScriptTest {

  private static final String HASH = "sha512-XI5MPzVNApjAyhQzphX8BkmKsKUxD4LdyK24iZeQGinBN9yTQT3bFlCBy/aVx2HrNcqQGsdot8ghrjyrvMCoEA==";
  private static final String SOLUTION = """
      const pad = require('left-pad');
      exports.add = (a, b) => a + b;
      exports.show = (a) => pad(String(a), 3);
      """;
  private static final String MOCHA = """
      const assert = require('assert');
      const {add, show} = require('./sums.js');
      describe('sums', () => {
        it('adds', () => assert.strictEqual(add(1, 2), 3));
        it('shows', () => assert.strictEqual(show(7), '  7'));
        it('finds nothing but what npm laid there', () =>
          assert.deepStrictEqual(require('fs').readdirSync('/opt/fetched').sort(), ['node_modules', 'packages.txt']));
      });
      """;

  @TempDir
  Path folder;

  /// A client that runs a script of the task's, or asks where the task's author wants it to ask, comes here.
  private static final class Listener implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger callers = new AtomicInteger();

    Listener() throws IOException {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
      try {
        while (true) {
          try (Socket _ = socket.accept()) {
            callers.incrementAndGet();
          }
        }
      } catch (IOException e) {
        // It was closed.
      }
    }

    String url() {
      return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private TrialTask task(String name, String manifest) {
    return new TrialTask(folder.resolve("tasks/" + name), "sums.js").file("package.json", manifest).file("sums.js", SOLUTION).file("sums.test.js", MOCHA)
        .wrong("minus", SOLUTION.replace("a + b", "a - b"));
  }

  /// Everywhere that an author could hope that his code runs while a client works on his project.
  private TrialTask hostile(String name, String url) {
    String evil = "node build/evil.js";
    return task(name, """
        {"dependencies": {"left-pad": "^1.3.0"}, "packageManager": "evil@%sevil.tgz", "scripts": {"preinstall": "%s", "install": "%s", "postinstall": "%s", "prepare": "%s",
         "preprepare": "%s", "dependencies": "%s", "pretest": "%s", "test": "%s && mocha"}, "workspaces": ["dep"]}
        """.formatted(url, evil, evil, evil, evil, evil, evil, evil, evil))
        .file("build/evil.js", "require('http').get('" + url + "evil');\nfor (const place of ['" + folder + "', '/opt/fetched', '/tmp', '.']) {\n"
            + "  try { require('fs').writeFileSync(place + '/evil', ''); } catch { }\n}\n")
        .file("binding.gyp", "{'targets': [{'target_name': '<!(node build/evil.js)'}]}\n")
        .file("dep/package.json", "{\"name\": \"dep\", \"version\": \"1.0.0\", \"scripts\": {\"prepare\": \"" + evil + "\", \"postinstall\": \"" + evil + "\"}}")
        .file(".npmrc", "ignore-scripts=false\nscript-shell=./evil.sh\nnode-options=--require ./build/evil.js\nallow-git=all\n@evil:registry=" + url + "\n")
        .file("evil.sh", "#!/bin/sh\nnode build/evil.js\n")
        .file(".yarnrc.yml", "yarnPath: ./build/evil.js\nplugins: [./build/evil.js]\n").file(".pnpmfile.cjs", "require('./build/evil.js');\n");
  }

  private static String locked(String resolved, String integrity) {
    return "{\"lockfileVersion\": 3, \"packages\": {\"node_modules/left-pad\": {\"version\": \"1.3.0\", \"resolved\": \"" + resolved + "\"" + integrity + "}}}";
  }

  @ParameterizedTest
  @EnumSource(value = Way.class, names = {"DOCKER", "BUBBLEWRAP_BY_ROOT"})
  void npmGetsWhatIsMissingAndNothingOfTheTasksRuns(Way way) throws InterruptedException, IOException {
    way.sandboxes().close();
    try (var listener = new Listener()) {
      String url = listener.url();
      hostile("hostile", url).file("package-lock.json", locked(url + "left-pad-1.3.0.tgz", ", \"integrity\": \"" + HASH + "\""));
      hostile("locked-elsewhere", url).file("package-lock.json", locked(url + "left-pad-1.3.0.tgz", ""));
      hostile("another-registry", url).file(".npmrc", "registry=" + url + "\n");
      hostile("a-place", url).file("sums.js", "require('dep');\n" + SOLUTION).file("package.json", "{\"dependencies\": {\"dep\": \"file:./dep\", \"left-pad\": \"^1.3.0\"}}");
      RunningWinnow winnow = RunningWinnow.start(folder, "run", "tasks", "--families", "supplied", "--sandbox", way == Way.DOCKER ? "docker" : "bubblewrap", "--json", "report.jsonl");
      int code = winnow.code();
      List<JsonNode> report = RunningWinnow.report(folder.resolve("report.jsonl"));
      Map<String, String> told = new TreeMap<>();
      report.forEach(line -> told.put(line.at("/task/id").asString(), line.path("status").asString() + ": " + line.path("reason").asString("")
          + line.at("/environment/fetched").valueStream().map(JsonNode::asString).toList() + line.path("variants").valueStream().map(one -> one.path("verdict").asString()).toList()));
      String lack = "unusable: needs what the javascript kit does not hold: ";
      assertThat(told).describedAs(winnow.said()).containsExactlyInAnyOrderEntriesOf(Map.of(
          "hostile", "measured: [left-pad 1.3.0][rejected]",
          "locked-elsewhere", lack + "left-pad@1.3.0, which could not be fetched: error: left-pad@1.3.0 comes from " + url + "left-pad-1.3.0.tgz, which is no public registry[][]",
          "another-registry", lack + "left-pad of " + url + "[][]",
          "a-place", lack + "dep@file:./dep[][]"));
      assertThat(code).isEqualTo(3);
      assertThat(listener.callers).hasValue(0);
      assertThat(folder.resolve("evil")).doesNotExist();
    }
  }
}
