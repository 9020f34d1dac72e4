package org.yearbook.schema.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLException;
import graphql.ParseAndValidate;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLDirective;
import graphql.validation.OperationValidationRule;
import graphql.validation.QueryComplexityLimits;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.schema.contract.Contract;

/**
 * Documents that were asked before need not be parsed and validated again. The limits are the same
 * for all of them, so the text alone is the key; a document that is refused is not kept.
 */
public final class Documents {
  /** Of documents that are kept; parsed they take some fifty times as many bytes. */
  private static final long MOST_CHARACTERS = 500_000;

  /**
   * Rules that are not left to the library: it takes the third power of the number of fragments to
   * find cycles, and throws at more than one question about the schema and at subscriptions.
   */
  private static final Set<OperationValidationRule> OWN_RULES =
      EnumSet.of(
          OperationValidationRule.NO_FRAGMENT_CYCLES,
          OperationValidationRule.GOOD_FAITH_INTROSPECTION,
          OperationValidationRule.SUBSCRIPTION_UNIQUE_ROOT_FIELD);

  private final Contract contract;
  private final DocumentLimits limits;
  private final Cache<String, ValidDocument> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String text, ValidDocument document) -> text.length() + 100)
          .build();

  public Documents(Contract contract, DocumentLimits limits) {
    this.contract = contract;
    this.limits = limits;
  }

  /**
   * The document with that text.
   *
   * @throws RefusedException {@code SYNTAX_ERROR}, {@code VALIDATION_FAILED} or {@code
   *     LIMIT_EXCEEDED}, with the first reasons
   */
  public ValidDocument read(String text) {
    ValidDocument document = known.getIfPresent(text);
    if (document == null) {
      document = readAnew(text);
      known.put(text, document);
    }
    return document;
  }

  private ValidDocument readAnew(String text) {
    try {
      return validate(parse(text), text);
    } catch (StackOverflowError tooDeep) {
      throw new RefusedException(ErrorCode.LIMIT_EXCEEDED, "The document is too deeply nested.");
    }
  }

  private Document parse(String text) {
    ParserOptions options =
        ParserOptions.getDefaultOperationParserOptions()
            .transform(
                builder ->
                    builder
                        .maxTokens(limits.tokens() + 1)
                        .maxWhitespaceTokens(limits.tokens() * 10));
    String undescribed = DocumentText.readThrough(text, limits.tokens());
    try {
      return Parser.parse(
          ParserEnvironment.newParserEnvironment()
              .document(undescribed)
              .parserOptions(options)
              .build());
    } catch (ParseCancelledException
        | ParseCancelledTooDeepException
        | ParseCancelledTooManyCharsException tooLarge) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "The document is too large or too deeply nested. Ask in several requests, and put long values into variables.",
          tooLarge.getLocation());
    } catch (InvalidSyntaxException invalid) {
      throw new RefusedException(
          ErrorCode.SYNTAX_ERROR, unexpected(invalid.getOffendingToken()), invalid.getLocation());
    }
  }

  private static String unexpected(@Nullable String token) {
    if (token == null) {
      return "The document can't be read on from here.";
    }
    return token.equals("<EOF>")
        ? "The document ends too early: something that was begun is not closed."
        : Echo.of(token) + " can't stand here.";
  }

  private ValidDocument validate(Document document, String text) {
    DocumentSurvey survey = new DocumentSurvey(document, limits);
    List<ValidationError> errors = errors(document);
    Document sorted = document;
    if (errors.stream().anyMatch(Documents::isConflict)) {
      sorted = SortedInput.of(document);
      errors = errors(sorted);
    }
    List<ValidationError> found =
        Stream.concat(errors.stream(), notOffered(survey.directives())).toList();
    if (!found.isEmpty()) {
      throw refused(sorted, found);
    }
    return new ValidDocument(sorted, survey, text);
  }

  private List<ValidationError> errors(Document document) {
    try {
      return ParseAndValidate.validate(
          contract.schema(),
          document,
          rule -> !OWN_RULES.contains(rule),
          Locale.ENGLISH,
          QueryComplexityLimits.NONE);
    } catch (GraphQLException unforeseen) {
      throw new RefusedException(
          ErrorCode.VALIDATION_FAILED, "The document can't be checked against the schema.");
    }
  }

  private static boolean isConflict(ValidationError error) {
    return error.getValidationErrorType() == ValidationErrorType.FieldsConflict;
  }

  /** The library takes directives of its experiments for known in every schema. */
  private Stream<ValidationError> notOffered(List<Directive> directives) {
    Set<String> offered =
        contract.directives().stream().map(GraphQLDirective::getName).collect(Collectors.toSet());
    return directives.stream()
        .filter(directive -> contract.schema().getDirective(directive.getName()) != null)
        .filter(directive -> !offered.contains(directive.getName()))
        .map(
            directive ->
                ValidationError.newValidationError()
                    .validationErrorType(ValidationErrorType.UnknownDirective)
                    .sourceLocation(directive.getSourceLocation())
                    .description("")
                    .build());
  }

  private RefusedException refused(Document document, List<ValidationError> errors) {
    Explanations explanations = new Explanations(contract, document);
    List<RequestProblem> problems =
        errors.stream()
            .flatMap(explanations::of)
            .distinct()
            .limit(RefusedException.MOST_PROBLEMS)
            .toList();
    return problems.isEmpty()
        ? new RefusedException(Explanations.unforeseen(errors.get(0)))
        : new RefusedException(problems);
  }
}
