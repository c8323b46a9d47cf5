package dev.entente.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.entente.dashboard");

  @Test
  void ofWhatTheSystemKnowsItKnowsTheRelationPartOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.entente.diplomacy.extract..",
            "dev.entente.diplomacy.lexicon..",
            "dev.entente.diplomacy.meeting..",
            "dev.entente.diplomacy.story..",
            "dev.entente.producer..",
            "dev.entente.streams..")
        .check(OURS);
  }
}
