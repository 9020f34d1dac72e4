package org.yearbook.schema.document;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.schema.contract.Contract;
import org.yearbook.schema.document.Situations.Situation;

/**
 * Says of what validation found what is wrong, what would be right and what was probably meant.
 * Only kind and place of a finding are taken from the library; its sentences name Java classes.
 */
final class Explanations {
  private static final String NO_WORDS = "This can't be asked of the schema.";

  private final Situations situations;
  private final Sentences sentences;
  private final VariableSentences ofVariables;

  Explanations(Contract contract, Document document) {
    this.situations = new Situations(contract.schema(), document);
    this.sentences = new Sentences(contract, document);
    this.ofVariables = new VariableSentences(document);
  }

  /** The problems that one finding comes to; equal ones may come of several findings. */
  Stream<RequestProblem> of(ValidationError error) {
    return switch ((ValidationErrorType) Objects.requireNonNull(error.getValidationErrorType())) {
      case WrongType, NullValueForNonNullArgument -> literals(error);
      case BadValueForDefaultArg -> byDefault(error);
      case FieldsConflict -> conflict(error);
      case DuplicateArgumentNames -> duplicateArguments(error);
      case UniqueObjectFieldName -> duplicateFields(error);
      case UnknownDirective -> unknownDirective(error);
      case InvalidFragmentType -> impossibleFragment(error);
      case FieldUndefined -> about(error, Field.class, sentences::unknownField);
      case SubselectionRequired -> about(error, Field.class, sentences::needsSelection);
      case SubselectionNotAllowed -> about(error, Field.class, sentences::takesNoSelection);
      case MissingFieldArgument -> about(error, Field.class, sentences::missingArgument);
      case UnknownArgument -> unknownArgument(error);
      case MisplacedDirective -> about(error, Directive.class, sentences::misplacedDirective);
      case DuplicateDirectiveName -> about(error, Directive.class, sentences::repeatedDirective);
      case MissingDirectiveArgument -> about(error, Directive.class, sentences::missingArgument);
      case UndefinedFragment -> about(error, FragmentSpread.class, sentences::unknownFragment);
      case UnusedFragment -> about(error, FragmentDefinition.class, sentences::unusedFragment);
      case DuplicateFragmentName ->
          about(error, FragmentDefinition.class, sentences::repeatedFragment);
      case FragmentTypeConditionInvalid ->
          about(error, FragmentDefinition.class, sentences::fragmentOnLeaf);
      case InlineFragmentTypeConditionInvalid ->
          about(error, InlineFragment.class, sentences::fragmentOnLeaf);
      case UnknownType -> about(error, TypeName.class, sentences::unknownType);
      case UndefinedVariable -> about(error, VariableReference.class, ofVariables::unknownVariable);
      case UnusedVariable -> about(error, VariableDefinition.class, ofVariables::unusedVariable);
      case DuplicateVariableName ->
          about(error, VariableDefinition.class, ofVariables::repeatedVariable);
      case NonInputTypeOnVariable ->
          about(error, VariableDefinition.class, ofVariables::variableOfOutputType);
      case VariableTypeMismatch ->
          about(error, VariableReference.class, ofVariables::variableOfOtherType);
      case DuplicateOperationName ->
          about(error, OperationDefinition.class, sentences::repeatedOperation);
      case UnknownOperation -> about(error, OperationDefinition.class, sentences::unknownOperation);
      case LoneAnonymousOperationViolation ->
          one(error, "An operation without a name must be the only one. Give each a name.");
      case NonExecutableDefinition ->
          one(error, "Only operations and fragments are executed. Leave this definition out.");
      case FragmentCycle ->
          one(error, "A fragment holds itself, so there is no end to its fields.");
      case MaxValidationErrorsReached -> Stream.empty();
      case DefaultForNonNullArgument,
          InvalidSyntax,
          VariableNotAllowed,
          DuplicateIncrementalLabel,
          SubscriptionMultipleRootFields,
          SubscriptionIntrospectionRootField,
          MaxQueryDepthExceeded,
          MaxQueryFieldsExceeded ->
          one(error, NO_WORDS);
    };
  }

  /** The problem that a finding comes to for which nothing better was found to say. */
  static List<RequestProblem> unforeseen(ValidationError error) {
    return one(error, NO_WORDS).toList();
  }

  private Stream<RequestProblem> about(
      ValidationError error, Class<?> wanted, Function<Situation, String> sentence) {
    Situation found = at(error, wanted);
    return one(error, found == null ? NO_WORDS : sentence.apply(found));
  }

  private @Nullable Situation at(ValidationError error, Class<?> wanted) {
    return places(error).stream()
        .findFirst()
        .map(place -> situations.at(place, wanted))
        .orElse(null);
  }

  private static Stream<RequestProblem> one(ValidationError error, String message) {
    return Stream.of(problem(message, places(error).stream()));
  }

  private static RequestProblem at(Node<?> node, String message) {
    return problem(message, Stream.ofNullable(WrittenValues.place(node)));
  }

  private static RequestProblem problem(String message, Stream<SourceLocation> places) {
    return new RequestProblem(
        ErrorCode.VALIDATION_FAILED,
        message,
        RefusedException.places(places.limit(RefusedException.MOST_PROBLEMS)));
  }

  private static List<SourceLocation> places(ValidationError error) {
    return Objects.requireNonNullElse(error.getLocations(), List.of());
  }

  /** The values of an argument, or of all arguments of a field, whichever the finding is about. */
  private Stream<RequestProblem> literals(ValidationError error) {
    Situation argument = at(error, Argument.class);
    Situation field = at(error, Field.class);
    if (argument != null) {
      return literal(argument);
    } else if (field != null) {
      return ((Field) field.node())
          .getArguments().stream()
              .map(each -> situations.at(each.getSourceLocation(), Argument.class))
              .flatMap(each -> each == null ? Stream.empty() : literal(each));
    }
    return one(error, NO_WORDS);
  }

  private static Stream<RequestProblem> literal(Situation found) {
    Argument argument = (Argument) found.node();
    return found.expected() == null
        ? Stream.empty()
        : WrittenValues.problems(Echo.of(argument.getName()), argument.getValue(), found.expected())
            .stream();
  }

  private Stream<RequestProblem> byDefault(ValidationError error) {
    Situation found = at(error, VariableDefinition.class);
    VariableDefinition variable = found == null ? null : (VariableDefinition) found.node();
    Value<?> given = variable == null ? null : variable.getDefaultValue();
    return found == null || variable == null || given == null || found.expected() == null
        ? one(error, NO_WORDS)
        : WrittenValues.problems(Echo.of("$" + variable.getName()), given, found.expected())
            .stream();
  }

  private Stream<RequestProblem> conflict(ValidationError error) {
    List<Situation> asked =
        places(error).stream()
            .map(place -> situations.at(place, Field.class))
            .flatMap(Stream::ofNullable)
            .toList();
    return one(error, asked.isEmpty() ? NO_WORDS : sentences.conflict(asked));
  }

  private Stream<RequestProblem> duplicateArguments(ValidationError error) {
    Situation field = at(error, Field.class);
    Situation directive = at(error, Directive.class);
    if (field != null) {
      return repeated(
          ((Field) field.node()).getArguments(),
          Argument::getName,
          "The argument %s is given more than once.");
    }
    return directive == null
        ? one(error, NO_WORDS)
        : repeated(
            ((Directive) directive.node()).getArguments(),
            Argument::getName,
            "The argument %s is given more than once.");
  }

  private Stream<RequestProblem> duplicateFields(ValidationError error) {
    Situation found = at(error, ObjectValue.class);
    return found == null
        ? one(error, NO_WORDS)
        : repeated(
            ((ObjectValue) found.node()).getObjectFields(),
            ObjectField::getName,
            "The field %s is given more than once in an input object.");
  }

  private static <N extends Node<?>> Stream<RequestProblem> repeated(
      List<N> nodes, Function<N, String> name, String sentence) {
    Set<String> seen = new HashSet<>();
    return nodes.stream()
        .filter(node -> !seen.add(name.apply(node)))
        .map(node -> at(node, sentence.formatted(Echo.of(name.apply(node)))));
  }

  /** An unknown directive, or an unknown argument of one that is known. */
  private Stream<RequestProblem> unknownDirective(ValidationError error) {
    Situation argument = at(error, Argument.class);
    return argument == null
        ? about(error, Directive.class, sentences::unknownDirective)
        : one(error, sentences.unknownArgument(argument));
  }

  /** The library takes arguments of an unknown directive for arguments of the field before it. */
  private Stream<RequestProblem> unknownArgument(ValidationError error) {
    Situation argument = at(error, Argument.class);
    return argument == null || argument.field() == null
        ? Stream.empty()
        : one(error, sentences.unknownArgument(argument));
  }

  private Stream<RequestProblem> impossibleFragment(ValidationError error) {
    Situation spread = at(error, FragmentSpread.class);
    return spread == null
        ? about(error, InlineFragment.class, sentences::impossibleFragment)
        : one(error, sentences.impossibleFragment(spread));
  }
}
