package dev.winnow.language.python;

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

class PythonPackagesTest {

  private static final String TEST = "import pytest\nfrom one import f\n\ndef test_f():\n    assert f()\n";

  private static Suite suite(Map<String, String> files, String solution, String test, Map<String, String> dependencies) {
    var support = new TreeMap<String, byte[]>();
    files.forEach((path, text) -> support.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new Suite(List.of(new Source("one.py", solution)), List.of(new Source("test_one.py", test)), support, new TreeMap<>(dependencies));
  }

  private static Needs needs(Map<String, String> files, String solution) {
    return PythonPackages.needs(suite(files, solution, TEST, Map.of()));
  }

  private static Fetch fetch(Needs needs) {
    assertThat(needs).isInstanceOf(Needs.Fetched.class);
    return ((Needs.Fetched) needs).fetch();
  }

  private static String file(Fetch fetch, String name) {
    return new String(fetch.files().get(name), StandardCharsets.UTF_8);
  }

  @Test
  void whatTheKitHoldsAtAVersionInTheRangeIsNotFetched() {
    assertThat(needs(Map.of("requirements.txt", "numpy>=2\npytest>=7,<10\nblack==24.1\n"), "import numpy\n")).isEqualTo(new Needs.Nothing());
    assertThat(needs(Map.of(), "import numpy, json\nfrom .two import g\ntry:\n    import fast\nexcept ImportError:\n    pass\n")).isEqualTo(new Needs.Nothing());
    assertThat(needs(Map.of(), "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import pandas\n")).isEqualTo(new Needs.Nothing());
  }

  @Test
  void whatNothingDeclaresIsNeverGuessed() {
    assertThat(needs(Map.of(), "import yaml\n")).isEqualTo(new Needs.Unobtainable(List.of("yaml")));
    assertThat(needs(Map.of("requirements.txt", "black\nmypy\n"), "import yaml\n")).isEqualTo(new Needs.Unobtainable(List.of("yaml")));
  }

  @Test
  void requirementsFilesGiveRangesAndConstraints() {
    Fetch fetch = fetch(needs(Map.of("requirements.txt", """
        # what it runs with
        PyYAML>=6,<7 \\
            --hash=sha256:0123
        charset-normalizer==3.4.0
        -r requirements-dev.txt
        """, "requirements-dev.txt", "pytest-mock ; python_version > '3.8'\npytest-cov\nruff\n"), "import yaml\n"));
    assertThat(fetch.names()).containsExactly("pytest-mock ; python_version > '3.8'", "PyYAML>=6,<7");
    assertThat(file(fetch, "constraints.txt")).contains("charset-normalizer==3.4.0\n").doesNotContain("hash").doesNotContain("PyYAML");
  }

  @Test
  void aPackageMayBeNamedOtherwiseThanWhatItHolds() {
    assertThat(fetch(needs(Map.of("requirements.txt", "Pillow\nrequests\n"), "import PIL\n")).names()).containsExactly("Pillow");
    assertThat(fetch(needs(Map.of("requirements.txt", "my-dist\nflake8\n"), "import mine\n")).names()).containsExactly("my-dist");
  }

  @Test
  void aVersionOfTheKitOutsideTheRangeIsFetched() {
    assertThat(fetch(needs(Map.of("requirements.txt", "numpy<2\n"), "import numpy\n")).names()).containsExactly("numpy<2");
    assertThat(fetch(PythonPackages.needs(suite(Map.of(), "import numpy\n", TEST, Map.of("numpy", "2.1")))).names()).containsExactly("numpy==2.1");
  }

  @Test
  void projectsDeclareInManyPlaces() {
    Fetch fetch = fetch(needs(Map.of("pyproject.toml", """
        [project]
        requires-python = ">=3.9"
        dependencies = ["attrs>=23"]
        [project.optional-dependencies]
        test = ["pytest-mock"]
        [dependency-groups]
        dev = ["pytest-asyncio>=1", {include-group = "lint"}]
        lint = ["ruff"]
        """, "uv.lock", "[[package]]\nname = \"attrs\"\nversion = \"23.2.0\"\n"), "import attr\n"));
    assertThat(fetch.names()).containsExactly("attrs>=23", "pytest-asyncio>=1", "pytest-mock");
    assertThat(file(fetch, "constraints.txt")).contains("attrs==23.2.0\n");
    assertThat(fetch(needs(Map.of("pyproject.toml", """
        [tool.poetry.dependencies]
        python = "^3.10"
        python-dateutil = "^2.8"
        [tool.poetry.group.dev.dependencies]
        pytest = "~8.3"
        """), "import dateutil\n")).names()).containsExactly("pytest>=8.3,<8.4", "python-dateutil>=2.8,<3");
    assertThat(fetch(needs(Map.of("setup.cfg", "[options]\ninstall_requires =\n    requests>=2\n    six\n"), "import requests\n")).names()).containsExactly("requests>=2");
    assertThat(fetch(needs(Map.of("setup.py", "from setuptools import setup\nsetup(install_requires=['six==1.16.0'])\n"), "import six\n")).names())
        .containsExactly("six==1.16.0");
  }

  @Test
  void whatIsNoReleaseOfTheRegistryIsNamed() {
    assertThat(needs(Map.of("requirements.txt", "git+https://example.org/x.git#egg=six\n"), "import six\n"))
        .isEqualTo(new Needs.Unobtainable(List.of("git+https://example.org/x.git#egg=six")));
    assertThat(needs(Map.of("requirements.txt", "--index-url https://example.org/simple\nsix\n"), "import six\n"))
        .isEqualTo(new Needs.Unobtainable(List.of("packages of https://example.org/simple")));
    assertThat(needs(Map.of("pyproject.toml", "[project]\nrequires-python = \">=3.13\"\n"), "x = 1\n")).isEqualTo(new Needs.Unobtainable(List.of("python >=3.13")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"==1.2|1.2.0|true", "==1.2|1.2.1|false", "==1.2.*|1.2.9|true", "!=1.2.*|1.2.9|false", ">=1.2,<2|1.10|true", ">=1.2,<2|2.0|false",
      "~=1.4.2|1.4.9|true", "~=1.4.2|1.5.0|false", "~=2.2|2.9|true", ">1.2|1.2|false", "<=1.2|1.2.0|true", "|9|true", "==1.2.dev|1.2|false"})
  void rangesAreThoseOfPep440(String range, String version, boolean taken) {
    assertThat(PythonRequirement.of("x" + (range == null ? "" : range)).orElseThrow().takes(version)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"^1.2.3|>=1.2.3,<2", "^0.2.3|>=0.2.3,<0.3", "^0.0.3|>=0.0.3,<0.0.4", "~1.2.3|>=1.2.3,<1.3", "~1|>=1,<2", "1.2|==1.2", "*|''", ">=1, <2|>=1,<2"})
  void poetrysRangesAreSpelledAsPipReadsThem(String range, String specifier) {
    assertThat(PythonRequirement.of("x", range).specifier()).isEqualTo(specifier);
  }
}
