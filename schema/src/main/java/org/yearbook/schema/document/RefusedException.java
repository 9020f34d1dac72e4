package org.yearbook.schema.document;

import graphql.language.SourceLocation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.Place;

/** A request is refused before anything is read, for one or several reasons. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** As many problems, and places of one problem, are told; answers stay short so. */
  static final int MOST_PROBLEMS = 20;

  private final transient List<RequestProblem> problems;

  public RefusedException(List<RequestProblem> problems) {
    super(String.valueOf(problems), null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** Refuses for one reason. */
  public RefusedException(ErrorCode code, String message, @Nullable SourceLocation... places) {
    this(List.of(new RequestProblem(code, message, places(Stream.of(places)))));
  }

  /** Why; at least one reason. */
  public List<RequestProblem> problems() {
    return problems;
  }

  static List<Place> places(Stream<@Nullable SourceLocation> locations) {
    return locations
        .filter(location -> location != null && location.getLine() > 0 && location.getColumn() > 0)
        .map(location -> new Place(location.getLine(), location.getColumn()))
        .toList();
  }
}
