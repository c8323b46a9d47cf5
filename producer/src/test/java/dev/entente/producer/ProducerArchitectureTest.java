package dev.entente.producer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the producer may know of the other modules. */
@AnalyzeClasses(
    packages = "dev.entente.producer",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ProducerArchitectureTest {

  /** One reader of datelines serves both; what a story means is not the producer's business. */
  @ArchTest
  static final ArchRule knowsOnlyHowStoriesAreWritten =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.entente.diplomacy.extract..",
              "dev.entente.diplomacy.lexicon..",
              "dev.entente.diplomacy.meeting..",
              "dev.entente.diplomacy.relation..",
              "dev.entente.streams..",
              "dev.entente.cli..");

  @ArchTest
  static final ArchRule readingKnowsNoKafka =
      noClasses()
          .that()
          .resideInAPackage("dev.entente.producer.read..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "io.confluent..");

  /** The JDK's parsers read local files unless told otherwise; one class tells them. */
  @ArchTest
  static final ArchRule xmlIsParsedInOnePlace =
      noClasses()
          .that()
          .doNotHaveSimpleName("SafeXml")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml..", "org.xml.sax..", "org.w3c.dom..");

  @ArchTest
  static final ArchRule onlySchemasKnowsTheRegistryClient =
      noClasses().should().dependOnClassesThat().resideInAPackage("io.confluent..");
}
