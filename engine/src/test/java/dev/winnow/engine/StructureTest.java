package dev.winnow.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// One room a step, and no way back.
class StructureTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.winnow");

  @Test
  void roomsOfTheEngineHaveNoCycles() {
    slices().matching("dev.winnow.engine.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyMainReachesForStandardOutput() {
    noClasses().that().doNotHaveFullyQualifiedName("dev.winnow.engine.command.Main")
        .should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(CLASSES);
  }

  @Test
  void mutatorsKnowNoLanguageAndNoGrammar() {
    noClasses().that().resideInAPackage("dev.winnow.mutators..")
        .should().dependOnClassesThat().resideInAnyPackage("dev.winnow.language.*..", "io.github.treesitter..", "com.github.javaparser..")
        .check(CLASSES);
  }

  @Test
  void onlyTheSandboxStartsProcesses() {
    noClasses().that().resideOutsideOfPackages("dev.winnow.engine.sandbox..", "dev.winnow.engine.command..")
        .should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class).check(CLASSES);
  }
}
