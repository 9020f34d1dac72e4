package org.yearbook.schema.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.validation.QueryComplexityLimits;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.schema.contract.Contract;

/**
 * Documents that were asked before need not be parsed and validated again. The limits are the same
 * for all of them, so the text alone is the key; a document that is refused is not kept.
 */
public final class Documents {
  /** Of documents that are kept; parsed they take some fifty times as many bytes. */
  private static final long MOST_CHARACTERS = 2_000_000;

  private final Contract contract;
  private final DocumentLimits limits;
  private final Cache<String, ValidDocument> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String text, ValidDocument document) -> document.length() + 100)
          .build();

  public Documents(Contract contract, DocumentLimits limits) {
    this.contract = contract;
    this.limits = limits;
  }

  /**
   * The document with that text.
   *
   * @throws RefusedException {@code SYNTAX_ERROR}, {@code VALIDATION_FAILED} or {@code
   *     LIMIT_EXCEEDED}, with all reasons
   */
  public ValidDocument read(String text) {
    ValidDocument document = known.getIfPresent(text);
    if (document == null) {
      document = validate(parse(text), text.length());
      known.put(text, document);
    }
    return document;
  }

  private Document parse(String text) {
    ParserOptions options =
        ParserOptions.getDefaultOperationParserOptions()
            .transform(
                builder ->
                    builder.maxTokens(limits.tokens()).maxWhitespaceTokens(limits.tokens() * 10));
    try {
      return Parser.parse(
          ParserEnvironment.newParserEnvironment().document(text).parserOptions(options).build());
    } catch (ParseCancelledException tooLarge) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "The document is too large or too deeply nested: at most "
              + limits.tokens()
              + " tokens are read.");
    } catch (InvalidSyntaxException invalid) {
      throw new RefusedException(
          ErrorCode.SYNTAX_ERROR, String.valueOf(invalid.getMessage()), invalid.getLocation());
    }
  }

  private ValidDocument validate(Document document, int length) {
    DocumentSurvey survey = new DocumentSurvey(document);
    survey.check(document, limits);
    QueryComplexityLimits complexity =
        QueryComplexityLimits.newLimits()
            .maxDepth(limits.depth())
            .maxFieldsCount(limits.fields())
            .build();
    List<ValidationError> errors =
        ParseAndValidate.validate(
            contract.schema(), document, rule -> true, Locale.ENGLISH, complexity);
    if (!errors.isEmpty()) {
      throw new RefusedException(errors.stream().map(Documents::problem).toList());
    }
    return new ValidDocument(document, survey, length);
  }

  private static RequestProblem problem(ValidationError error) {
    boolean limit = String.valueOf(error.getValidationErrorType()).contains("Exceeded");
    return new RequestProblem(
        limit ? ErrorCode.LIMIT_EXCEEDED : ErrorCode.VALIDATION_FAILED,
        error.getMessage(),
        RefusedException.places(
            error.getLocations() == null ? Stream.empty() : error.getLocations().stream()));
  }
}
