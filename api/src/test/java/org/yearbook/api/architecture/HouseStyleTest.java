package org.yearbook.api.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.yearbook", importOptions = ShippedClasses.class)
class HouseStyleTest {

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .should(resideInANullMarkedPackage())
          .because("NullAway reads null-marked packages only; the others could hold any null");

  @ArchTest
  static final ArchRule aClassIsNamedAfterWhatItIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Helper|Manager|Impl|Utils?)")
          .because("such a name says nothing, and draws in whatever has no room yet");

  @ArchTest
  static final ArchRule noFieldOrComponentIsOptional =
      noFields()
          .should()
          .haveRawType(
              belongToAnyOf(
                  Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class))
          .allowEmptyShould(true)
          .because("what may be missing is @Nullable, which the compiler checks");

  @ArchTest
  static final ArchRule measuredValuesAreExact =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("org.yearbook.domain.measure..", "org.yearbook.domain.edition..")
          .should()
          .haveRawType(belongToAnyOf(double.class, Double.class, float.class, Float.class))
          .allowEmptyShould(true)
          .because("a printed figure is a decimal: 333.04 has no exact double");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.yearbook.api", "org.yearbook.api.cli..")
          .should()
          .accessFieldWhere(
              targetOwner(belongToAnyOf(System.class)).and(target(nameMatching("out|err|in"))))
          .orShould()
          .callMethodWhere(target(name("printStackTrace")))
          .because("a server speaks through its log; what people read is the command line's");

  @ArchTest
  static final ArchRule onlyTheCommandLineEndsTheProgram =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.yearbook.api", "org.yearbook.api.cli..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethodWhere(
              targetOwner(belongToAnyOf(Runtime.class)).and(target(nameMatching("exit|halt"))))
          .because("an exit from below leaves connections and the embedded database behind");

  @ArchTest
  static final ArchRule nothingSleepsButForAForeignProcess =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.yearbook.persistence.server..")
          .should()
          .callMethodWhere(
              targetOwner(belongToAnyOf(Thread.class, TimeUnit.class)).and(target(name("sleep"))))
          .because(
              "a sleeping thread is an event loop that stands or a race that is hidden;"
                  + " only a PostgreSQL that we did not start gives no signal to wait for");

  @ArchTest
  static final ArchRule theDomainReadsNoClock =
      noClasses()
          .that()
          .resideInAPackage("org.yearbook.domain..")
          .should()
          .callMethodWhere(target(name("now")).and(targetOwner(resideInAPackage("java.time.."))))
          .because("a record that asks for the time says something else each time it is read");

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package with @NullMarked in its package-info") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        boolean marked = javaClass.getPackage().isAnnotatedWith(NullMarked.class);
        String message = javaClass.getPackageName() + " has no package-info with @NullMarked";
        events.add(new SimpleConditionEvent(javaClass, marked, message));
      }
    };
  }
}
