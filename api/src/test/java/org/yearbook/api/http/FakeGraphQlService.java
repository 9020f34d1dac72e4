package org.yearbook.api.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.yearbook.api.graphql.GraphQlAnswer;
import org.yearbook.api.graphql.GraphQlRequest;
import org.yearbook.api.graphql.GraphQlResponse;
import org.yearbook.api.graphql.GraphQlResponse.Status;
import org.yearbook.api.graphql.GraphQlService;

/** Answers what it is told to, and remembers what it was asked. */
final class FakeGraphQlService implements GraphQlService {
  static final String DATA = "{\"data\":{\"facilities\":{\"totalCount\":14}}}";
  static final String ERROR =
      "{\"errors\":[{\"message\":\"No.\",\"extensions\":{\"code\":\"VALIDATION_FAILED\"}}]}";

  private final List<GraphQlRequest> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile Future<GraphQlResponse> answer = answered(Status.ANSWERED, DATA);

  /** Answers with this status from now on. */
  void answers(Status status) {
    answer = answered(status, status == Status.ANSWERED ? DATA : ERROR);
  }

  void answers(String json) {
    answer = answered(Status.ANSWERED, json);
  }

  /** Answers when this future does. */
  void answers(Future<GraphQlResponse> later) {
    answer = later;
  }

  static Future<GraphQlResponse> answered(Status status, String json) {
    return Future.succeededFuture(new GraphQlResponse(status, Buffer.buffer(json)));
  }

  /** Has no rows to give, and refuses with what it answers otherwise. */
  @Override
  public Future<GraphQlAnswer> execute(GraphQlRequest request) {
    asked.add(request);
    return answer.map(response -> response);
  }

  List<GraphQlRequest> asked() {
    return List.copyOf(asked);
  }

  GraphQlRequest lastAsked() {
    return asked.get(asked.size() - 1);
  }
}
