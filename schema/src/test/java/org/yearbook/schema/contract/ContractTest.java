package org.yearbook.schema.contract;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yearbook.domain.check.ValidationRule;
import org.yearbook.domain.document.Cadence;
import org.yearbook.domain.document.CitationStyle;
import org.yearbook.domain.document.SectionKind;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.Additivity;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Authorship;
import org.yearbook.domain.measure.DerivationMethod;
import org.yearbook.domain.measure.Flag;
import org.yearbook.domain.measure.MetricKind;
import org.yearbook.domain.measure.NullReason;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.PeriodType;
import org.yearbook.domain.measure.Precision;
import org.yearbook.domain.measure.Qualifier;
import org.yearbook.domain.measure.Quantity;
import org.yearbook.domain.measure.Theme;
import org.yearbook.domain.question.Conflict;
import org.yearbook.domain.question.Order;
import org.yearbook.domain.subject.AchievementKind;
import org.yearbook.domain.subject.DataRepositoryKind;
import org.yearbook.domain.subject.EventKind;
import org.yearbook.domain.subject.FacilityKind;
import org.yearbook.domain.subject.IdentifierScheme;
import org.yearbook.domain.subject.NameKind;
import org.yearbook.domain.subject.NameStatus;
import org.yearbook.domain.subject.OrganizationKind;
import org.yearbook.domain.subject.ParticipationRole;
import org.yearbook.domain.subject.PlaceKind;
import org.yearbook.domain.subject.PolicyKind;
import org.yearbook.domain.subject.ProgrammeKind;
import org.yearbook.domain.subject.Status;
import org.yearbook.domain.subject.SubjectKind;
import org.yearbook.domain.subject.SuperlativeKind;
import org.yearbook.domain.subject.SuperlativeScope;

final class ContractTest {
  private static final Path PRINTED = Path.of("schema.graphql");
  private static final boolean WRITE = Boolean.getBoolean("yearbook.golden.write");

  private final Contract contract = Contract.load();

  /** After a change that is meant, {@code -Dyearbook.golden.write=true} writes the file anew. */
  @Test
  void isTheContractThatIsPrintedInTheRepository() throws IOException {
    if (WRITE) {
      Files.writeString(PRINTED, contract.print());
    }
    assertThat(contract.print()).isEqualTo(Files.readString(PRINTED));
  }

  @Test
  void describesEveryTypeFieldArgumentAndChoice() {
    List<String> undescribed = new ArrayList<>();
    for (GraphQLNamedType type : contract.schema().getAllTypesAsList()) {
      if (!type.getName().startsWith("__") && !isBuiltIn(type)) {
        check(undescribed, type.getName(), type.getDescription());
        parts(type)
            .forEach(
                part ->
                    check(
                        undescribed, type.getName() + "." + part.getName(), part.getDescription()));
      }
    }
    assertThat(undescribed).isEmpty();
  }

  private static boolean isBuiltIn(GraphQLNamedType type) {
    return type instanceof GraphQLScalarType && type.getDefinition() == null;
  }

  private static Stream<GraphQLNamedSchemaElement> parts(GraphQLNamedType type) {
    if (type instanceof GraphQLFieldsContainer object) {
      return object.getFieldDefinitions().stream().map(field -> (GraphQLNamedSchemaElement) field);
    } else if (type instanceof GraphQLInputObjectType input) {
      return input.getFields().stream().map(field -> (GraphQLNamedSchemaElement) field);
    } else if (type instanceof GraphQLEnumType choices) {
      return choices.getValues().stream().map(value -> (GraphQLNamedSchemaElement) value);
    }
    return Stream.empty();
  }

  private static void check(List<String> undescribed, String name, @Nullable String description) {
    if (description == null || description.isBlank()) {
      undescribed.add(name);
    }
  }

  @Test
  void describesEveryArgumentThatIsNotTheKeyOfALookUp() {
    List<String> undescribed = new ArrayList<>();
    for (GraphQLNamedType type : contract.schema().getAllTypesAsList()) {
      if (type instanceof GraphQLFieldsContainer object && !type.getName().startsWith("__")) {
        for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
          for (GraphQLArgument argument : field.getArguments()) {
            if (field.getArguments().size() > 1 || !type.getName().equals("Query")) {
              check(
                  undescribed,
                  type.getName() + "." + field.getName() + "." + argument.getName(),
                  argument.getDescription());
            }
          }
        }
      }
    }
    assertThat(undescribed).isEmpty();
  }

  @Test
  void callsConnectionOnlyWhatIsOne() {
    List<String> lacking = new ArrayList<>();
    for (GraphQLNamedType type : contract.schema().getAllTypesAsList()) {
      if (type.getName().endsWith("Connection")) {
        assertThat(type).isInstanceOf(GraphQLFieldsContainer.class);
        for (String part : List.of("pageInfo", "edges", "nodes", "totalCount")) {
          if (((GraphQLFieldsContainer) type).getFieldDefinition(part) == null) {
            lacking.add(type.getName() + "." + part);
          }
        }
      }
    }
    assertThat(lacking).isEmpty();
  }

  @Test
  void pagesThroughEveryConnectionInBothDirections() {
    List<String> lacking = new ArrayList<>();
    for (GraphQLNamedType type : contract.schema().getAllTypesAsList()) {
      if (type instanceof GraphQLFieldsContainer object) {
        for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
          for (String argument : List.of("first", "after", "last", "before")) {
            if (isConnection(field) && field.getArgument(argument) == null) {
              lacking.add(type.getName() + "." + field.getName() + "(" + argument + ":)");
            }
          }
        }
      }
    }
    assertThat(lacking).isEmpty();
  }

  private static boolean isConnection(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection");
  }

  static Stream<Class<? extends Enum<?>>> choices() {
    return Stream.of(
        Language.class,
        Cadence.class,
        SectionKind.class,
        Theme.class,
        MetricKind.class,
        Additivity.class,
        Quantity.class,
        Qualifier.class,
        Aggregation.class,
        NullReason.class,
        Flag.class,
        Origin.class,
        AssertionStatus.class,
        PeriodType.class,
        Precision.class,
        Authorship.class,
        DerivationMethod.class,
        CitationStyle.class,
        SubjectKind.class,
        FacilityKind.class,
        ProgrammeKind.class,
        OrganizationKind.class,
        DataRepositoryKind.class,
        PolicyKind.class,
        PlaceKind.class,
        IdentifierScheme.class,
        Status.class,
        ParticipationRole.class,
        EventKind.class,
        ValidationRule.class,
        NameKind.class,
        NameStatus.class,
        AchievementKind.class,
        SuperlativeScope.class,
        SuperlativeKind.class,
        Order.Direction.class,
        Conflict.class);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void offersTheChoicesOfTheDomain(Class<? extends Enum<?>> choice) {
    GraphQLEnumType type = (GraphQLEnumType) contract.schema().getType(choice.getSimpleName());
    assertThat(type).isNotNull();
    assertThat(type.getValues().stream().map(GraphQLEnumValueDefinition::getName))
        .containsExactlyElementsOf(
            Arrays.stream(choice.getEnumConstants()).map(Enum::name).toList());
  }
}
