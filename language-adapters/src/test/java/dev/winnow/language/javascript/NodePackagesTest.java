package dev.winnow.language.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Fetch;
import dev.winnow.language.Needs;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What of a task's packages is the kit's, what is fetched, and what cannot be had.
class NodePackagesTest {

  private static final Source SOLUTION = new Source("sum.js", "exports.add = (a, b) => a + b;\n");
  private static final String GLOBALS = "test('adds', () => expect(add(1, 2)).toBe(3));\n";

  private static Suite suite(Map<String, String> support, String test) {
    return suite(support, SOLUTION, new Source("sum.test.js", test));
  }

  private static Suite suite(Map<String, String> support, Source solution, Source test) {
    var files = new TreeMap<String, byte[]>();
    support.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new Suite(List.of(solution), List.of(test), files);
  }

  private static Fetch fetch(Suite suite) {
    assertThat(NodePackages.needs(suite)).isInstanceOf(Needs.Fetched.class);
    return ((Needs.Fetched) NodePackages.needs(suite)).fetch();
  }

  private static JsonNode manifest(Suite suite) {
    return JsonMapper.shared().readTree(fetch(suite).files().get("package.json"));
  }

  @Test
  void whatTheKitLacksOrHoldsAtAnotherVersionIsFetched() {
    String manifest = """
        {"dependencies": {"left-pad": "^1.3.0", "lodash": "^4", "core-js": "~3.51.0"}, "devDependencies": {"jest": "^28.0.0", "chai": "^6", "eslint": "^9", "prettier": "^3"}}
        """;
    Suite suite = suite(Map.of("package.json", manifest), "import pad from 'left-pad';\nimport 'core-js';\nimport {expect} from 'chai';\n" + GLOBALS);
    assertThat(fetch(suite).names()).containsExactly("jest@^28.0.0", "left-pad@^1.3.0");
    assertThat(NodePackages.home(suite).path("jest")).isEqualTo(Fetch.PLACE + "/node_modules/jest");
  }

  @Test
  void whatNoManifestDeclaresIsNeverFetched() {
    assertThat(NodePackages.needs(suite(Map.of("package.json", "{\"dependencies\": {\"left-pad\": \"1\"}}"), "import deep from '@scope/pack/deep.js';\nimport 'left-pad';\n" + GLOBALS)))
        .isEqualTo(new Needs.Unobtainable(List.of("@scope/pack")));
  }

  @Test
  void whatTheTaskItselfAddsIsDeclared() {
    var task = new Suite(List.of(SOLUTION), List.of(new Source("sum.test.js", "import 'left-pad';\n" + GLOBALS)), new TreeMap<>(), new TreeMap<>(Map.of("left-pad", "^1.3.0")));
    assertThat(fetch(task).names()).containsExactly("left-pad@^1.3.0");
  }

  @ParameterizedTest
  @CsvSource({"github:me/chai", "me/chai", "git+https://example.org/chai.git", "file:../chai", "link:../chai", "workspace:*", "https://example.org/chai.tgz", "catalog:"})
  void whatIsDeclaredAsAPlaceIsNotHadFromARegistry(String place) {
    assertThat(NodePackages.needs(suite(Map.of("package.json", "{\"dependencies\": {\"chai\": \"" + place + "\"}}"), "import {expect} from 'chai';\nconsole.assert(expect);\n")))
        .isEqualTo(new Needs.Unobtainable(List.of("chai@" + place)));
  }

  @ParameterizedTest
  @CsvSource({"npm:my-chai@6", "next"})
  void anAliasOrATagIsAnotherProgramThanTheKits(String range) {
    assertThat(fetch(suite(Map.of("package.json", "{\"dependencies\": {\"chai\": \"" + range + "\"}}"), "import {expect} from 'chai';\nconsole.assert(expect);\n")).names())
        .containsExactly("chai@" + range);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      .npmrc       | registry=https://npm.example.org/          | left-pad of https://npm.example.org/
      .npmrc       | @me:registry=https://npm.example.org/      |
      .npmrc       | registry = https://registry.npmjs.org      |
      .yarnrc      | registry "https://npm.example.org"         | left-pad of https://npm.example.org
      .yarnrc.yml  | npmRegistryServer: https://npm.example.org | left-pad of https://npm.example.org
      """)
  void aRegistryOfItsOwnIsNotAsked(String path, String text, String unobtainable) {
    Needs needs = NodePackages.needs(suite(Map.of("package.json", "{\"dependencies\": {\"left-pad\": \"^1\"}}", path, text + "\n"), "import 'left-pad';\n" + GLOBALS));
    if (unobtainable == null) assertThat(needs).isInstanceOf(Needs.Fetched.class);
    else assertThat(needs).isEqualTo(new Needs.Unobtainable(List.of(unobtainable)));
  }

  @Test
  void aVersionIsHeldOnlyWhereTheImportFindsIt() {
    String test = "import {equals} from '@jest/expect-utils';\n" + GLOBALS;
    String newer = "{\"devDependencies\": {\"jest\": \"^30\", \"@jest/expect-utils\": \"^29.7.0\"}}";
    assertThat(fetch(suite(Map.of("package.json", newer), test)).names()).containsExactly("@jest/expect-utils@^29.7.0");
    assertThat(NodePackages.needs(suite(Map.of("package.json", newer.replace("^30", "^29.7.0")), test))).isEqualTo(new Needs.Nothing());
  }

  @Test
  void whatIsNoPackageOrMayBeMissingIsNotMissing() {
    assertThat(NodePackages.needs(suite(Map.of("package.json", "{\"name\": \"@me/sum\"}"), """
        import './setup.js';
        import fs, {promises} from 'fs';
        import path from 'node:path';
        import inner from '#inner';
        import alias from '@/sum.js';
        import own from '@me/sum/deep.js';
        let color;
        try { color = require('chalk'); } catch { color = null; }
        const name = 'x';
        require(name);
        console.assert(true);
        """))).isEqualTo(new Needs.Nothing());
  }

  @Test
  void typesAloneAreNotMissing() {
    var typed = new Source("a.test.ts", "import type {Query} from 'absent';\nimport {expect} from 'chai';\nexport type {Row} from 'gone';\nconsole.assert(true);\n");
    assertThat(NodePackages.needs(suite(Map.of(), SOLUTION, typed))).isEqualTo(new Needs.Nothing());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      jest.config.js    | module.exports = {testEnvironment: 'jsdom'};            | jest-environment-jsdom
      jest.config.js    | module.exports = {transform: {'js$': ['@swc/jest', {}]}}; | @swc/jest
      jest.config.js    | module.exports = {setupFilesAfterEnv: ['@testing-library/jest-dom/extend-expect']}; | @testing-library/jest-dom
      jest.setup.js     | import '@testing-library/jest-dom';                     | @testing-library/jest-dom
      vite.config.ts    | import react from '@vitejs/plugin-react';               | @vitejs/plugin-react
      .babelrc          | {"plugins": ["lodash"]}                                 | babel-plugin-lodash
      test/helper.js    | const nock = require('nock');                           | nock
      """)
  void aConfigurationReachesWhatItNames(String path, String text, String name) {
    String manifest = "{\"devDependencies\": {\"jest\": \"^30\", \"" + name + "\": \"^5\", \"eslint-plugin-jsdom\": \"^1\"}}";
    assertThat(fetch(suite(Map.of("package.json", manifest, path, text), GLOBALS)).names()).containsExactly(name + "@^5");
  }

  @Test
  void presetsOfBabelOnlyTranslateSoAnyVersionWillDo() {
    assertThat(NodePackages.needs(suite(Map.of("package.json", "{\"devDependencies\": {\"@babel/preset-env\": \"^6\"}}", "babel.config.js", "module.exports = {presets: ['@babel/env']};\n"),
        GLOBALS))).isEqualTo(new Needs.Nothing());
  }

  @Test
  void theCompilerIsTheTasksWhereTestsRunOnWhatItMakesAndElseByGeneration() {
    var solution = new Source("sum.ts", "export const add = (a: number, b: number) => a + b;\n");
    var test = new Source("sum.test.ts", GLOBALS);
    String manifest = "{\"devDependencies\": {\"jest\": \"^29\", \"typescript\": \"%s\", \"ts-jest\": \"^29\"}%s}";
    String compiled = ", \"jest\": {\"preset\": \"ts-jest\"}";
    assertThat(NodePackages.needs(suite(Map.of("package.json", manifest.formatted("~5.4.0", "")), solution, test))).isEqualTo(new Needs.Nothing());
    assertThat(fetch(suite(Map.of("package.json", manifest.formatted("^4.9.0", "")), solution, test)).names()).containsExactly("typescript@^4.9.0");
    assertThat(fetch(suite(Map.of("package.json", manifest.formatted("~5.4.0", compiled)), solution, test)).names()).containsExactly(NodePackages.version("ts-jest").replace(' ', '@'), "typescript@~5.4.0");
  }

  @Test
  void whatLoadsAnotherPackageFromItsOwnPlaceComesWithIt() {
    String manifest = "{\"devDependencies\": {\"vitest\": \"^4.0.0\", \"jsdom\": \"^25.0.0\"}}";
    Suite suite = suite(Map.of("package.json", manifest, "vite.config.js", "export default {test: {environment: 'jsdom'}};\n"), "import {test} from 'vitest';\n");
    assertThat(fetch(suite).names()).containsExactly("jsdom@^25.0.0", NodePackages.version("vitest").replace(' ', '@'));
  }

  @Test
  void jestsRunnerComesWithAJestThatDoesNotBringIt() {
    assertThat(manifest(suite(Map.of("package.json", "{\"devDependencies\": {\"jest\": \"^26.0.0\"}}"), GLOBALS)).path("dependencies").propertyNames())
        .containsExactly("jest", "jest-circus");
  }

  @Test
  void lockedVersionsHoldAndTheFrameworkStaysTheKits() {
    String lock = """
        {"lockfileVersion": 3, "packages": {
          "node_modules/left-pad": {"version": "1.1.3", "integrity": "sha512-abc"},
          "node_modules/ms": {"version": "2.1.2"}, "node_modules/debug/node_modules/ms": {"version": "2.0.0"}}}
        """;
    var json = manifest(suite(Map.of("package.json", "{\"dependencies\": {\"left-pad\": \"^1.1.0\", \"react\": \"^18.2.0\"}}", "package-lock.json", lock), "import 'left-pad';\n" + GLOBALS));
    assertThat(json.at("/dependencies/left-pad").asString()).isEqualTo("1.1.3");
    assertThat(json.path("overrides").propertyNames()).containsSubsequence("jest@30.5.2", "ms@2.1.2", "ms@2.0.0", "react@^18.2.0");
  }

  @Test
  void aLockFileThatCannotBeReadFixesNothingThatCouldBeTrusted() {
    assertThat(NodePackages.needs(suite(Map.of("package.json", "{\"dependencies\": {\"left-pad\": \"^1\"}}", "package-lock.json", "<<<<<<< HEAD"), "import 'left-pad';\n" + GLOBALS)))
        .isEqualTo(new Needs.Unobtainable(List.of("the versions of package-lock.json, which cannot be read")));
  }
}
