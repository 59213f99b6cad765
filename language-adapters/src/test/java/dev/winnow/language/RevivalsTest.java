package dev.winnow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Before and after, line by line: what switches a test off for good goes, what does so under a condition stays.
class RevivalsTest {

  private static void expect(String language, String before, String after) throws ParseFailure {
    var source = new Source("tests", before);
    List<Edit> edits = LanguageAdapters.of(language).orElseThrow().revivals(source);
    var changed = edits.isEmpty() ? new TreeMap<>(Map.of("tests", source))
        : new Change.Edits(edits, new Anchor(edits.getFirst().span(), Anchor.Place.STATEMENT)).apply(new TreeMap<>(Map.of("tests", source)));
    assertThat(changed.get("tests").text()).isEqualTo(after);
    assertThat(after.lines().count()).as("no line moves").isEqualTo(before.lines().count());
  }

  private static void expectNothing(String language, String text) throws ParseFailure {
    expect(language, text, text);
  }

  @Test
  void pythonsMarksGoUnderWhateverNameTheyWereImported() throws ParseFailure {
    expect("python", """
        import unittest
        import pytest as p
        from unittest import skip as off
        from pytest import mark
        class A(unittest.TestCase):
            @unittest.skip("later")
            def test_a(self): pass
            @off
            def test_b(self): pass
        @p.mark.skip(
            reason="é😀")
        def test_c(): pass
        @mark.skip
        @mark.parametrize("x", [1])
        def test_d(x): pass
        """, """
        import unittest
        import pytest as p
        from unittest import skip as off
        from pytest import mark
        class A(unittest.TestCase):
           \s
            def test_a(self): pass
           \s
            def test_b(self): pass


        def test_c(): pass

        @mark.parametrize("x", [1])
        def test_d(x): pass
        """);
  }

  @Test
  void pythonsSkipThatComesFirstGoes() throws ParseFailure {
    expect("python", """
        import pytest, unittest
        pytestmark = pytest.mark.skip("all")
        def test_a():
            "says what"
            pytest.skip("later")
            assert f()
        class B(unittest.TestCase):
            def setUp(self):
                self.skipTest("later")
            def test_b(self):
                raise unittest.SkipTest
        """, """
        import pytest, unittest
        pytestmark = []
        def test_a():
            "says what"
            pass
            assert f()
        class B(unittest.TestCase):
            def setUp(self):
                pass
            def test_b(self):
                pass
        """);
  }

  @Test
  void pythonsGuardsStay() throws ParseFailure {
    expectNothing("python", """
        import os, sys, unittest, pytest
        @unittest.skipUnless(os.name == "posix", "no")
        @pytest.mark.skipif(sys.version_info < (3, 12), reason="old")
        def test_a():
            if os.name == "nt":
                pytest.skip("no")
            x = f()
            pytest.skip("only now")
        @skip
        def test_b(): pass
        def helper():
            pytest.skip("asked for")
        """);
  }

  @Test
  void gosSkipThatComesFirstBecomesALine() throws ParseFailure {
    expect("go", """
        package a
        func TestA(t *testing.T) {
        	t.Parallel()
        	t.Skip("later", name)
        	t.Run("in", func(sub *testing.T) {
        		sub.SkipNow()
        	})
        }
        func TestB(t *testing.T) { t.Skipf("%d", 1) }
        """, """
        package a
        func TestA(t *testing.T) {
        	t.Parallel()
        	t.Log("later", name)
        	t.Run("in", func(sub *testing.T) {
        		sub.Helper()
        	})
        }
        func TestB(t *testing.T) { t.Logf("%d", 1) }
        """);
  }

  @Test
  void gosGuardsStay() throws ParseFailure {
    expectNothing("go", """
        package a
        func TestA(t *testing.T) {
        	if testing.Short() {
        		t.Skip("long")
        	}
        	x := f()
        	t.Skip(x)
        }
        func helper(s scanner) { s.Skip() }
        func TestB(t *testing.T) { s := lexer(); s.Skip() }
        """);
  }

  @Test
  void javasAnnotationsGoOnMethodsAndClasses() throws ParseFailure {
    expect("java", """
        import org.junit.jupiter.api.*;
        @Disabled class ATest {
          @Disabled("Remove to run test")
          @Test void a() {}
          @org.junit.jupiter.api.Disabled(
              "later") @Test void b() {}
        }
        """, """
        import org.junit.jupiter.api.*;
         class ATest {
         \s
          @Test void a() {}
         \s
         @Test void b() {}
        }
        """);
    expect("java", "import org.junit.Ignore; class ATest { @Ignore(\"x\") @org.junit.Test public void a() {} }",
        "import org.junit.Ignore; class ATest {  @org.junit.Test public void a() {} }");
  }

  @Test
  void javasGuardsAndOtherAnnotationsStay() throws ParseFailure {
    expectNothing("java", """
        import org.junit.jupiter.api.condition.*;
        import com.example.Ignore;
        class ATest {
          @DisabledOnOs(OS.WINDOWS) @Ignore void a() { Assumptions.assumeTrue(false); }
        }
        """);
  }

  @Test
  void javaScriptsTestsAndGroupsRunAgain() throws ParseFailure {
    for (String language : List.of("javascript", "typescript")) {
      expect(language, """
          xdescribe('é😀', () => {
            xtest('a', () => {});
            xit.each([[1], [2]])('b %i', n => {});
            test.skip('c', async () => {});
            describe.skip.each`x | y`('d', () => {});
            it.todo('later');
          });
          """, """
          describe('é😀', () => {
            test('a', () => {});
            it.each([[1], [2]])('b %i', n => {});
            test('c', async () => {});
            describe.each`x | y`('d', () => {});
            it.todo('later');
          });
          """);
    }
  }

  @Test
  void whatJavaScriptChoosesByAConditionStays() throws ParseFailure {
    expectNothing("javascript", """
        (onWindows ? test.skip : test)('a', () => {});
        const maybe = onWindows ? it.skip : it;
        maybe('b', () => {});
        if (onWindows) xtest.name;
        queue.skip('not a test');
        """);
  }

  @Test
  void rustsIgnoredTestsRunAgainButForThoseUnderACondition() throws ParseFailure {
    expect("rust", """
        #[test]
        #[ignore]
        fn a() {}
        #[test] #[ignore = "é😀"]
        fn b() {}
        #[test]
        #[cfg_attr(windows, ignore)]
        fn c() {}
        """, """
        #[test]

        fn a() {}
        #[test]\s
        fn b() {}
        #[test]
        #[cfg_attr(windows, ignore)]
        fn c() {}
        """);
  }
}
