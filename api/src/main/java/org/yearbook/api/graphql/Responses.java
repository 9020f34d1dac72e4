package org.yearbook.api.graphql;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.yearbook.domain.answer.Answer;
import org.yearbook.domain.answer.FieldProblem;
import org.yearbook.domain.answer.JsonBytes;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.Place;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.schema.document.RequestProblem;

/** The one place that turns answers and problems into GraphQL responses. */
final class Responses {
  private static final int USUAL_SIZE = 16 * 1024;

  /** Lists inside lists repeat rows that were read once, so rows alone don't bound an answer. */
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private Responses() {}

  /** An answer, which says at its end how many statements it took if that is asked for. */
  static GraphQlResponse answered(Answer answer, boolean statementsCounted) {
    JsonBytes out = new JsonBytes(USUAL_SIZE, MOST_BYTES);
    out.ascii("{\"data\":");
    List<FieldProblem> problems = answer.writeTo(out);
    if (!problems.isEmpty()) {
      ErrorJson errors = new ErrorJson(out.raw(','));
      problems.forEach(each -> errors.error(each.code(), each.message(), List.of(), each.path()));
      errors.end();
    }
    if (statementsCounted) {
      out.ascii(",\"extensions\":{\"statements\":").number(answer.statements()).raw('}');
    }
    return response(GraphQlResponse.Status.ANSWERED, out.raw('}'), answer.dataVersion());
  }

  static GraphQlResponse refused(List<RequestProblem> problems) {
    JsonBytes out = new JsonBytes(500).raw('{');
    ErrorJson errors = new ErrorJson(out);
    problems.forEach(each -> errors.error(each.code(), each.message(), each.places(), List.of()));
    boolean parsed = problems.stream().noneMatch(each -> each.code() == ErrorCode.SYNTAX_ERROR);
    return response(
        parsed ? GraphQlResponse.Status.REFUSED : GraphQlResponse.Status.NOT_PARSED,
        errors.end().raw('}'),
        GraphQlResponse.NO_VERSION);
  }

  static GraphQlResponse failed(YearbookException failure) {
    return only(status(failure.code()), failure.code(), failure.getMessage(), failure.places());
  }

  private static GraphQlResponse only(
      GraphQlResponse.Status status, ErrorCode code, String message, List<Place> places) {
    return response(status, ErrorJson.only(code, message, places), GraphQlResponse.NO_VERSION);
  }

  private static GraphQlResponse.Status status(ErrorCode code) {
    return switch (code) {
      case OVERLOADED -> GraphQlResponse.Status.OVERLOADED;
      case TIMEOUT -> GraphQlResponse.Status.TIMED_OUT;
      case UNAVAILABLE -> GraphQlResponse.Status.UNAVAILABLE;
      case INTERNAL -> GraphQlResponse.Status.FAILED;
      case SYNTAX_ERROR -> GraphQlResponse.Status.NOT_PARSED;
      case BAD_REQUEST,
          REQUEST_TOO_LARGE,
          PERSISTED_QUERY_NOT_SUPPORTED,
          VALIDATION_FAILED,
          LIMIT_EXCEEDED,
          UNKNOWN_OPERATION,
          INVALID_VARIABLE,
          INVALID_ARGUMENT,
          INVALID_CURSOR,
          INVALID_ID,
          UNKNOWN_KEY,
          NOT_ADDITIVE,
          NOT_COMPARABLE,
          NOT_CONVERTIBLE ->
          GraphQlResponse.Status.REFUSED;
    };
  }

  static GraphQlResponse mutationNotPermitted() {
    return only(
        GraphQlResponse.Status.MUTATION_NOT_PERMITTED,
        ErrorCode.BAD_REQUEST,
        "A mutation is not executed by GET. Send it by POST.",
        List.of());
  }

  static YearbookException unknown() {
    return new YearbookException(
        ErrorCode.INTERNAL, "Something went wrong on the server; it is in its log.");
  }

  private static GraphQlResponse response(
      GraphQlResponse.Status status, JsonBytes json, long dataVersion) {
    Buffer bytes = Buffer.buffer(json.length()).appendBytes(json.array(), 0, json.length());
    return new GraphQlResponse(status, bytes, dataVersion);
  }
}
