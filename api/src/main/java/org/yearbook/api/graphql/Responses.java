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
      out.ascii(",\"errors\":[");
      for (int index = 0; index < problems.size(); index++) {
        problem(out, index, problems.get(index));
      }
      out.raw(']');
    }
    if (statementsCounted) {
      out.ascii(",\"extensions\":{\"statements\":").number(answer.statements()).raw('}');
    }
    return response(GraphQlResponse.Status.ANSWERED, out.raw('}'));
  }

  private static void problem(JsonBytes out, int index, FieldProblem problem) {
    message(out, index, problem.message()).ascii(",\"path\":[");
    for (int step = 0; step < problem.path().size(); step++) {
      if (step > 0) {
        out.raw(',');
      }
      if (problem.path().get(step) instanceof Integer position) {
        out.number(position);
      } else {
        out.string(String.valueOf(problem.path().get(step)));
      }
    }
    code(out.raw(']'), problem.code());
  }

  static GraphQlResponse refused(List<RequestProblem> problems) {
    JsonBytes out = new JsonBytes(500);
    out.ascii("{\"errors\":[");
    for (int index = 0; index < problems.size(); index++) {
      RequestProblem problem = problems.get(index);
      message(out, index, problem.message());
      places(out, problem.places());
      code(out, problem.code());
    }
    boolean parsed = problems.stream().noneMatch(each -> each.code() == ErrorCode.SYNTAX_ERROR);
    return response(
        parsed ? GraphQlResponse.Status.REFUSED : GraphQlResponse.Status.NOT_PARSED,
        out.ascii("]}"));
  }

  private static void places(JsonBytes out, List<Place> places) {
    if (places.isEmpty()) {
      return;
    }
    out.ascii(",\"locations\":[");
    for (int index = 0; index < places.size(); index++) {
      Place place = places.get(index);
      out.ascii(index > 0 ? ",{\"line\":" : "{\"line\":").number(place.line());
      out.ascii(",\"column\":").number(place.column()).raw('}');
    }
    out.raw(']');
  }

  static GraphQlResponse failed(YearbookException failure) {
    JsonBytes out = new JsonBytes(500);
    message(out.ascii("{\"errors\":["), 0, failure.getMessage());
    places(out, failure.places());
    code(out, failure.code());
    return response(status(failure.code()), out.ascii("]}"));
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
    JsonBytes out = new JsonBytes(200);
    code(
        message(
            out.ascii("{\"errors\":["), 0, "A mutation is not executed by GET. Send it by POST."),
        ErrorCode.BAD_REQUEST);
    return response(GraphQlResponse.Status.MUTATION_NOT_PERMITTED, out.ascii("]}"));
  }

  static YearbookException unknown() {
    return new YearbookException(
        ErrorCode.INTERNAL, "Something went wrong on the server; it is in its log.");
  }

  private static JsonBytes message(JsonBytes out, int index, String message) {
    return out.ascii(index > 0 ? ",{\"message\":" : "{\"message\":").string(message);
  }

  private static JsonBytes code(JsonBytes out, ErrorCode code) {
    return out.ascii(",\"extensions\":{\"code\":\"").ascii(code.name()).ascii("\"}}");
  }

  private static GraphQlResponse response(GraphQlResponse.Status status, JsonBytes json) {
    return new GraphQlResponse(
        status, Buffer.buffer(json.length()).appendBytes(json.array(), 0, json.length()));
  }
}
