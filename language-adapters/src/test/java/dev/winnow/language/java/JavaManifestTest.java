package dev.winnow.language.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaManifestTest {

  private static JavaManifest manifest(Map<String, String> files) {
    var support = new TreeMap<String, byte[]>();
    files.forEach((path, text) -> support.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return JavaManifest.of(new Suite(List.of(), List.of(), support));
  }

  private static List<String> declared(String path, String text) {
    return manifest(Map.of(path, text)).declared().stream().map(JavaManifestTest::told).toList();
  }

  private static String told(JavaRequirement requirement) {
    return requirement.shown() + switch (requirement.use()) {
      case SOURCES -> "";
      case RUN -> " run";
      case PROCESSOR -> " processor";
      case BOM -> " bom";
    };
  }

  @Test
  void aPomSaysItsDependenciesAndNothingOfItsPlugins() {
    JavaManifest manifest = manifest(Map.of("pom.xml", """
        <project xmlns="http://maven.apache.org/POM/4.0.0"><version>2.0</version>
          <properties><guava.version>33.${minor}</guava.version><minor>4.0-jre</minor></properties>
          <dependencyManagement><dependencies>
            <dependency><groupId>org.junit</groupId><artifactId>junit-bom</artifactId><version>6.0.1</version><type>pom</type><scope>import</scope></dependency>
          </dependencies></dependencyManagement>
          <dependencies>
            <dependency><groupId>com.google.guava</groupId><artifactId>guava</artifactId><version>${guava.version}</version>
              <exclusions><exclusion><groupId>com.google.code.findbugs</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>
            <dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><scope>test</scope></dependency>
            <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.3.232</version><scope>runtime</scope></dependency>
            <dependency><groupId>com.corp</groupId><artifactId>own</artifactId><version>1</version><scope>system</scope><systemPath>${project.basedir}/own.jar</systemPath></dependency>
          </dependencies>
          <build><plugins><plugin><groupId>a</groupId><artifactId>b</artifactId>
            <dependencies><dependency><groupId>evil</groupId><artifactId>plugin</artifactId><version>1</version></dependency></dependencies>
            <configuration><annotationProcessorPaths><path><groupId>org.mapstruct</groupId><artifactId>mapstruct-processor</artifactId><version>1.6.3</version></path>
            </annotationProcessorPaths></configuration></plugin></plugins></build>
        </project>"""));
    assertThat(manifest.declared().stream().map(JavaManifestTest::told)).containsExactly("com.google.guava:guava:33.4.0-jre", "org.junit.jupiter:junit-jupiter",
        "com.h2database:h2:2.3.232 run", "org.mapstruct:mapstruct-processor:1.6.3 processor");
    assertThat(manifest.declared().getFirst().exclusions()).containsExactly("com.google.code.findbugs:*");
    assertThat(manifest.managed().stream().map(JavaManifestTest::told)).containsExactly("org.junit:junit-bom:6.0.1 bom");
    assertThat(manifest.places()).containsExactly("com.corp:own at ${project.basedir}/own.jar");
    assertThat(manifest.decided(manifest.declared().get(1)).version()).isEqualTo("6.0.1");
    assertThat(manifest.parent()).isEmpty();
  }

  @Test
  void aParentOfTheTaskIsReadAndAForeignOneIsNamed() {
    JavaManifest manifest = manifest(Map.of("pom.xml", """
        <project><parent><groupId>p</groupId><artifactId>p</artifactId><version>1</version><relativePath>build/parent</relativePath></parent>
          <properties><json.version>20240303</json.version></properties>
          <dependencies><dependency><groupId>org.json</groupId><artifactId>json</artifactId><version>${json.version}</version></dependency>
            <dependency><groupId>org.mockito</groupId><artifactId>mockito-core</artifactId><version>${mockito.version}</version></dependency></dependencies></project>""",
        "build/parent/pom.xml", """
        <project><parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>3.3.4</version><relativePath/></parent>
          <properties><json.version>1</json.version></properties>
          <dependencies><dependency><groupId>org.projectlombok</groupId><artifactId>lombok</artifactId></dependency></dependencies></project>"""));
    assertThat(manifest.declared().stream().map(JavaManifestTest::told)).containsExactly("org.json:json:20240303", "org.mockito:mockito-core:${mockito.version}", "org.projectlombok:lombok");
    assertThat(manifest.parent()).isEqualTo("org.springframework.boot:spring-boot-starter-parent:3.3.4");
    assertThat(manifest.properties()).isEqualTo(Map.of("json.version", "20240303"));
    assertThat(manifest.places()).isEmpty();
  }

  @Test
  void gradleInGroovy() {
    assertThat(declared("build.gradle", """
        buildscript { dependencies { classpath 'evil:plugin:1' } }
        plugins { id 'java' }
        ext { jsonVersion = '20240303' }
        def mockito = "5.11.0"
        repositories { mavenCentral() }
        dependencies {
            implementation 'com.google.guava:guava:33.4.0-jre' // implementation 'not:this:1'
            implementation "org.json:json:$jsonVersion", 'org.slf4j:slf4j-api:2.+'
            api group: 'org.apache.commons', name: 'commons-lang3', version: '3.17.0'
            compileOnly("org.projectlombok:lombok:1.18.42")
            annotationProcessor("org.projectlombok:lombok:1.18.42")
            testImplementation("org.mockito:mockito-core:" + mockito) {
                exclude group: 'net.bytebuddy', module: 'byte-buddy-agent'
            }
            testImplementation('org.assertj:assertj-core') { version { strictly '2.9.1' } }
            testRuntimeOnly 'org.junit.platform:junit-platform-launcher'
            checkstyle 'com.puppycrawl.tools:checkstyle:10.0'
        }
        """)).containsExactly("com.google.guava:guava:33.4.0-jre", "org.json:json:20240303", "org.slf4j:slf4j-api:[2,3)", "org.apache.commons:commons-lang3:3.17.0",
        "org.projectlombok:lombok:1.18.42", "org.projectlombok:lombok:1.18.42 processor", "org.mockito:mockito-core:5.11.0", "org.assertj:assertj-core:2.9.1",
        "org.junit.platform:junit-platform-launcher run");
  }

  @Test
  void gradleInKotlinWithACatalogAndALockFile() {
    JavaManifest manifest = manifest(Map.of("build.gradle.kts", """
        plugins { java; id("org.springframework.boot") version "3.3.4" }
        val json: String by project
        dependencies {
          implementation(libs.commons.lang3)
          implementation(libs.bundles.logging)
          implementation("org.json:json:${property("json")}")
          "testImplementation"(platform("org.mockito:mockito-bom:5.14.0"))
          testImplementation("org.mockito:mockito-core") {
            exclude(group = "org.objenesis")
          }
        }
        """, "gradle.properties", "json=20240303\n", "gradle.lockfile", "# locked\norg.slf4j:slf4j-api:2.0.16=compileClasspath\nempty=\n", "gradle/libs.versions.toml", """
        [versions]
        lang = { strictly = "3.17.0" }
        [libraries]
        commons-lang3 = { module = "org.apache.commons:commons-lang3", version.ref = "lang" }
        slf4j = "org.slf4j:slf4j-api:2.0.0"
        logback = { group = "ch.qos.logback", name = "logback-classic", version = "1.5.12" }
        [bundles]
        logging = ["slf4j", "logback"]
        """));
    assertThat(manifest.declared().stream().map(JavaManifestTest::told)).containsExactly("org.apache.commons:commons-lang3:3.17.0", "org.slf4j:slf4j-api:2.0.16",
        "ch.qos.logback:logback-classic:1.5.12", "org.json:json:20240303", "org.mockito:mockito-core");
    assertThat(manifest.declared().getLast().exclusions()).containsExactly("org.objenesis:*");
    assertThat(manifest.managed().stream().map(JavaManifestTest::told)).containsExactly("org.mockito:mockito-bom:5.14.0 bom",
        "org.springframework.boot:spring-boot-dependencies:3.3.4 bom", "org.slf4j:slf4j-api:2.0.16");
  }

  @Test
  void whatCodeComputesOrLiesElsewhereIsNamed() {
    assertThat(manifest(Map.of("build.gradle", """
        def guava = System.getenv('GUAVA') ?: '33'
        def a = '1.0'
        if (x) { a = '2.0' }
        dependencies {
          implementation "com.google.guava:guava:${pick()}"
          implementation "org.a:a:$a"
          implementation files('libs/own.jar')
          implementation fileTree(dir: 'libs', include: ['*.jar'])
          implementation project(':other')
          implementation deps.json
        }
        """)).places()).containsExactly("com.google.guava:guava:${pick()}", "org.a:a:$a", "implementation files('libs/own.jar')",
        "implementation fileTree(dir: 'libs', include: ['*.jar'])", "implementation project(':other')", "implementation deps.json");
  }

  @ParameterizedTest
  @CsvSource({"'', true", "5.9.0, true", "5.14.4, true", "5.15.0, false", "6.0.0-M1, false", "4.13, false", "'[5.0,6.0)', true", "'[5.0,5.10)', false", "'[5.14.4]', true",
      "'[5.9.0]', false", "'(,5.14.4)', false", "'[5.20,)', false", "'[1,2],[5,)', true", "RELEASE, true"})
  void theKitServesEarlierVersionsOfItsOwnLine(String version, boolean served) {
    assertThat(JavaRequirement.of("org.junit.jupiter:junit-jupiter:" + version, JavaRequirement.Use.SOURCES).servedBy("5.0.0", "5.14.4")).isEqualTo(served);
  }

  @Test
  void aPomOfOursAsksInTheTasksOrder() {
    var one = new JavaRequirement("b", "one", "1 & 2", "tests", JavaRequirement.Use.RUN, List.of("x:*"));
    assertThat(new String(JavaManifest.NONE.pom("libraries", List.of(one)), StandardCharsets.UTF_8)).contains("<dependency><groupId>b</groupId><artifactId>one</artifactId>"
        + "<version>1 &amp; 2</version><classifier>tests</classifier><exclusions><exclusion><groupId>x</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>")
        .doesNotContain("<parent>", "<properties>", "scope");
  }
}
