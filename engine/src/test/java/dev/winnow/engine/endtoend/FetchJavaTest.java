package dev.winnow.engine.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.trust.TrialTask;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What a Java task needs beyond the kit is fetched, and neither Maven nor Gradle nor anything they would start runs for that.
class FetchJavaTest {

  private static final String SOLUTION = "src/main/java/Names.java";
  private static final String REFERENCE = """
      import org.json.JSONObject;

      public class Names {
        public static String of(String json) {
          return new JSONObject(json).getString("name");
        }
      }
      """;
  private static final String TEST = """
      import static org.assertj.core.api.Assertions.assertThat;

      import org.junit.Test;

      public class NamesTest {
        @Test
        public void names() {
          assertThat(Names.of("{\\"name\\": \\"Ada\\"}")).isEqualTo("Ada");
        }
      }
      """;

  @TempDir
  Path folder;

  private TrialTask task() {
    return new TrialTask(folder.resolve("task"), SOLUTION).file(SOLUTION, REFERENCE).file("src/test/java/NamesTest.java", TEST)
        .wrong("empty", REFERENCE.replace("getString(\"name\")", "optString(\"no\")"));
  }

  private JsonNode measured(Way way) throws InterruptedException {
    way.sandboxes().close();
    RunningWinnow.start(folder, "run", "task", "--families", "supplied", "--sandbox", way == Way.DOCKER ? "docker" : "bubblewrap", "--json", "report.jsonl").code();
    return RunningWinnow.report(folder.resolve("report.jsonl")).getFirst();
  }

  private static void mustBeJudgedWith(JsonNode line, String... fetched) {
    assertThat(line.path("status").asString()).describedAs(line.toString()).isEqualTo("measured");
    assertThat(line.at("/environment/fetched").valueStream().map(JsonNode::asString)).containsExactly(fetched);
    assertThat(line.at("/variants/0/verdict").asString()).isEqualTo("rejected");
  }

  private static String dependency(String group, String artifact, String version) {
    return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>" + version + "</version></dependency>\n";
  }

  /// The places where a caller's Maven would run something else or ask somebody else. The kit's AssertJ is of another line.
  @ParameterizedTest
  @EnumSource(value = Way.class, names = {"DOCKER", "BUBBLEWRAP_BY_ROOT"})
  void mavensManifestIsReadAndNothingOfItRuns(Way way) throws Exception {
    try (var trap = new Trap(folder.resolve("trace"))) {
      String execution = "<executions><execution><phase>PHASE</phase><goals><goal>exec</goal></goals></execution></executions><configuration><executable>touch</executable>"
          + "<arguments><argument>" + trap.trace() + "</argument></arguments></configuration>";
      String repository = "<id>central</id><url>" + trap.address() + "/maven2</url>";
      task().file("pom.xml", "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion><groupId>t</groupId><artifactId>t</artifactId><version>1</version>\n"
          + "<repositories><repository>" + repository + "</repository></repositories><pluginRepositories><pluginRepository>" + repository + "</pluginRepository></pluginRepositories>\n"
          + "<dependencies>" + dependency("org.json", "json", "20240303") + dependency("org.assertj", "assertj-core", "2.9.1") + dependency("junit", "junit", "4.12") + "</dependencies>\n"
          + "<build><extensions><extension><groupId>evil</groupId><artifactId>extension</artifactId><version>1</version></extension></extensions><plugins>"
          + "<plugin><groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId><version>3.5.0</version>" + execution.replace("PHASE", "validate") + "</plugin>"
          + "<plugin><artifactId>maven-antrun-plugin</artifactId><version>3.1.0</version><executions><execution><phase>initialize</phase><goals><goal>run</goal></goals></execution></executions>"
          + "<configuration><target><exec executable=\"touch\"><arg value=\"" + trap.trace() + "\"/></exec></target></configuration></plugin></plugins></build></project>\n")
          .file(".mvn/extensions.xml", "<extensions><extension><groupId>evil</groupId><artifactId>extension</artifactId><version>1</version></extension></extensions>\n")
          .file(".mvn/jvm.config", "-XX:OnError=touch\\ " + trap.trace() + " -javaagent:evil.jar\n").file(".mvn/maven.config", "-s\nsettings.xml\n")
          .file("settings.xml", "<settings><mirrors><mirror><id>all</id><mirrorOf>*</mirrorOf><url>" + trap.address() + "</url></mirror></mirrors></settings>\n")
          .file(".mvn/wrapper/maven-wrapper.properties", "distributionUrl=" + trap.address() + "/maven.zip\n").file("mvnw", "#!/bin/sh\ntouch " + trap.trace() + "\n");
      mustBeJudgedWith(measured(way), "org.assertj:assertj-core 2.9.1", "org.json:json 20240303");
      trap.mustBeUntouched();
    }
  }

  /// The places where a caller's Gradle would: all of its configuration is code.
  @Test
  void gradlesManifestIsReadAndNothingOfItRuns() throws Exception {
    try (var trap = new Trap(folder.resolve("trace"))) {
      String attack = "new File('" + trap.trace() + "').text = 'x'\nnew URL('" + trap.address() + "').text\n";
      task().file("build.gradle", attack + "buildscript { repositories { maven { url '" + trap.address() + "' } }\n dependencies { classpath 'evil:plugin:1' } }\n" + attack
          + "plugins { id 'java' }\nrepositories { maven { url '" + trap.address() + "' } }\next.jsonVersion = '20240303'\n"
          + "dependencies {\n  " + attack.replace("\n", "\n  ") + "\n  implementation \"org.json:json:$jsonVersion\"\n  testImplementation 'junit:junit:4.12', 'org.assertj:assertj-core:3.25.1'\n}\n"
          + "tasks.register('x') { " + attack.lines().findFirst().orElseThrow() + " }\n")
          .file("settings.gradle", attack).file("init.gradle", attack).file("buildSrc/build.gradle", attack)
          .file("buildSrc/src/main/java/Evil.java", "class Evil { static { new java.io.File(\"" + trap.trace() + "\").mkdir(); } }\n")
          .file("gradle.properties", "org.gradle.jvmargs=-XX:OnError=touch " + trap.trace() + "\n")
          .file("gradle/wrapper/gradle-wrapper.properties", "distributionUrl=" + trap.address() + "/gradle.zip\n").file("gradlew", "#!/bin/sh\ntouch " + trap.trace() + "\n");
      mustBeJudgedWith(measured(Way.BUBBLEWRAP_BY_ROOT), "org.json:json 20240303");
      trap.mustBeUntouched();
    }
  }

  @Test
  void whatCentralDoesNotHaveIsNamed() throws Exception {
    task().file("pom.xml", "<project><dependencies>" + dependency("org.json", "json", "1.no-such") + "</dependencies></project>\n");
    assertThat(measured(Way.BUBBLEWRAP_BY_ROOT).path("reason").asString()).isEqualTo("needs what the java kit does not hold: org.json:json:1.no-such, "
        + "which could not be fetched: error: Could not find artifact org.json:json:jar:1.no-such in central (https://repo1.maven.org/maven2)");
  }
}
