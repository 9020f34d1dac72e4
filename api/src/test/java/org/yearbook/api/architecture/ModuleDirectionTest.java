package org.yearbook.api.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.core.Future;

@AnalyzeClasses(packages = "org.yearbook", importOptions = ShippedClasses.class)
class ModuleDirectionTest {
  private static final String[] ENGINE = {
    "org.yearbook.persistence.sql..",
    "org.yearbook.persistence.catalogue..",
    "org.yearbook.persistence.noun..",
    "org.yearbook.persistence.statement..",
    "org.yearbook.persistence.answer..",
    "org.yearbook.persistence.archive.."
  };
  private static final String EDITION = "org.yearbook.persistence.edition..";

  @ArchTest
  static final ArchRule theDomainStandsOnTheJdkAlone =
      classes()
          .that()
          .resideInAPackage("org.yearbook.domain..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "org.jspecify..", "org.yearbook.domain..")
                  .or(belongToAnyOf(Future.class)))
          .because(
              "what a report says and what can be asked outlives every library;"
                  + " only the ports say Future, so that an answer never blocks a thread");

  @ArchTest
  static final ArchRule theSchemaKnowsTheDomainAndGraphqlJavaOnly =
      classes()
          .that()
          .resideInAPackage("org.yearbook.schema..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "org.jspecify..",
                      "org.yearbook.domain..",
                      "org.yearbook.schema..",
                      "graphql..",
                      "com.github.benmanes.caffeine..")
                  .or(belongToAnyOf(Future.class)))
          .because("the contract must read the same whatever carries it and wherever rows lie");

  @ArchTest
  static final ArchRule anEditionComesInStageByStage =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(EDITION)
          .layer("folder")
          .definedBy("org.yearbook.persistence.edition")
          .layer("merge")
          .definedBy("..edition.merge..")
          .layer("reference")
          .definedBy("..edition.reference..")
          .layer("check")
          .definedBy("..edition.check..")
          .layer("read")
          .definedBy("..edition.read..")
          .layer("file")
          .definedBy("..edition.file..")
          .whereLayer("folder")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("merge")
          .mayOnlyBeAccessedByLayers("folder")
          .whereLayer("reference")
          .mayOnlyBeAccessedByLayers("merge")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("folder")
          .whereLayer("read")
          .mayOnlyBeAccessedByLayers("folder", "check")
          .because("what a stage gives is all that the next one sees");

  @ArchTest
  static final ArchRule theEngineIsToldItsNouns =
      noClasses()
          .that()
          .resideInAnyPackage(ENGINE)
          .and()
          .resideOutsideOfPackage("org.yearbook.persistence.noun..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.yearbook.persistence.noun..")
          .because(
              "it answers questions about whatever a catalogue tells, so that tests can tell less");

  @ArchTest
  static final ArchRule sqlIsWrittenWithoutKnowingWhatFor =
      noClasses()
          .that()
          .resideInAPackage("org.yearbook.persistence.sql..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.yearbook.persistence.catalogue..",
              "org.yearbook.persistence.statement..",
              "org.yearbook.persistence.answer..")
          .because("fragments of SQL are values, whatever they are about");

  @ArchTest
  static final ArchRule thePersistenceKnowsNeitherTheSchemaNorHttp =
      noClasses()
          .that()
          .resideInAPackage("org.yearbook.persistence..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.yearbook.schema..",
              "graphql..",
              "io.vertx.core.http..",
              "io.vertx.ext.web..",
              "java.net.http..")
          .because("it answers a Question, whoever asked it: schema and persistence never meet");

  @ArchTest
  static final ArchRule theEngineKnowsNoEdition =
      noClasses()
          .that()
          .resideInAnyPackage(ENGINE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(EDITION)
          .because("it reads what lies in the tables, whoever brought it there");

  @ArchTest
  static final ArchRule anEditionKnowsNoQuestion =
      noClasses()
          .that()
          .resideInAPackage(EDITION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ENGINE)
          .because("what a report says does not depend on how it is asked for");

  @ArchTest
  static final ArchRule theDatabaseKnowsNeither =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.yearbook.persistence.server..", "org.yearbook.persistence.migration..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(ENGINE).or(resideInAnyPackage(EDITION)))
          .because("it is there before anything is brought in or asked");

  @ArchTest
  static final ArchRule nobodyDependsOnTheProgram =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.yearbook.api..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.yearbook.api..")
          .because("api is the top floor: the only place that sees all the others");

  @ArchTest
  static final ArchRule theProgramInventsNothing =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.yearbook.bench..")
          .because("what makes synthetic figures must not come near a database of real ones");

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices()
          .matching("org.yearbook.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .because("a reader must be able to read the rooms one after another");
}
