package org.yearbook.api.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@AnalyzeClasses(packages = "org.yearbook", importOptions = ShippedClasses.class)
class LibraryPlacementTest {

  @ArchTest
  static final ArchRule sqlStaysInPersistence =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.yearbook.persistence..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "io.vertx.sqlclient..",
              "io.vertx.pgclient..",
              "org.postgresql..",
              "org.flywaydb..",
              "io.zonky..")
          .because("one floor knows that PostgreSQL is there, so nothing above can leak its words");

  @ArchTest
  static final ArchRule jdbcServesStartAndImportOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.yearbook.persistence.server..",
              "org.yearbook.persistence.migration..",
              "org.yearbook.persistence.edition..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb..")
          .because("JDBC blocks its thread; an answer to a reader must not (decision 0002)");

  @ArchTest
  static final ArchRule graphqlJavaStaysInSchemaAndApi =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.yearbook.schema..", "org.yearbook.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("graphql..", "org.dataloader..", "io.vertx.ext.web.handler.graphql..")
          .because("below the schema an operation is a Question in the domain's words");

  @ArchTest
  static final ArchRule completionStagesMeetFuturesInOneBridge =
      classes()
          .should(useCompletionStagesInOneClassOfSchemaOrApi())
          .because(
              "two kinds of future in one chain hide which thread runs what;"
                  + " only graphql-java asks for the other kind");

  @ArchTest
  static final ArchRule logsGoThroughSlf4j =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.yearbook.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.util.logging..", "ch.qos.logback..", "org.apache.commons.logging..")
          .because("how logs are written is the program's choice, not a module's");

  private static ArchCondition<JavaClass> useCompletionStagesInOneClassOfSchemaOrApi() {
    return new ArchCondition<>("use CompletionStage in one class of schema or api only") {

      private final Set<String> bridges = new TreeSet<>();

      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        if (!usesCompletionStages(javaClass)) {
          return;
        }
        bridges.add(outermost(javaClass).getName());
        if (!isInSchemaOrApi(javaClass)) {
          events.add(
              SimpleConditionEvent.violated(
                  javaClass, javaClass.getName() + " uses CompletionStage below schema and api"));
        }
      }

      @Override
      public void finish(ConditionEvents events) {
        if (bridges.size() > 1) {
          events.add(SimpleConditionEvent.violated(bridges, "more than one bridge: " + bridges));
        }
      }
    };
  }

  private static boolean usesCompletionStages(JavaClass javaClass) {
    return javaClass.getDirectDependenciesFromSelf().stream()
        .anyMatch(
            dependency ->
                dependency.getTargetClass().isEquivalentTo(CompletionStage.class)
                    || dependency.getTargetClass().isEquivalentTo(CompletableFuture.class));
  }

  private static boolean isInSchemaOrApi(JavaClass javaClass) {
    String name = javaClass.getPackageName();
    return name.startsWith("org.yearbook.schema") || name.startsWith("org.yearbook.api");
  }

  private static JavaClass outermost(JavaClass javaClass) {
    return javaClass.getEnclosingClass().map(LibraryPlacementTest::outermost).orElse(javaClass);
  }
}
