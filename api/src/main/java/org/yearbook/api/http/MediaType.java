package org.yearbook.api.http;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In what a GraphQL response is wrapped. The status codes differ, the bytes do not. */
enum MediaType {
  /** Made for GraphQL: the status code tells what became of the request. */
  GRAPHQL_RESPONSE("graphql-response+json"),
  /** For older clients: 200 whenever the request was understood, whatever became of it. */
  JSON("json");

  private final String subtype;
  private final String header;

  MediaType(String subtype) {
    this.subtype = subtype;
    this.header = "application/" + subtype + "; charset=utf-8";
  }

  /** The value of Content-Type. */
  String header() {
    return header;
  }

  /**
   * The one that a client likes most. Among equals it is the one made for GraphQL, as it is for a
   * client that says nothing (GraphQL over HTTP, "Legacy watershed").
   *
   * @param accepted what the client takes; empty when it takes anything
   * @throws HttpProblem when it takes none
   */
  static MediaType preferred(List<MIMEHeader> accepted) {
    float graphQl = GRAPHQL_RESPONSE.weight(accepted);
    float json = JSON.weight(accepted);
    if (graphQl <= 0 && json <= 0) {
      throw HttpProblem.notAcceptable(
          "This server answers in application/graphql-response+json or application/json;"
              + " the Accept header takes neither.");
    }
    return json > graphQl ? JSON : GRAPHQL_RESPONSE;
  }

  /** From 0, not wanted, to 1. What names the type most closely decides (RFC 9110, 12.5.1). */
  private float weight(List<MIMEHeader> accepted) {
    if (accepted.isEmpty()) {
      return 1;
    }
    int closest = 0;
    float weight = 0;
    for (MIMEHeader range : accepted) {
      int closeness = closeness(range);
      if (closeness > closest) {
        closest = closeness;
        weight = range.weight();
      }
    }
    return weight;
  }

  private int closeness(MIMEHeader range) {
    String type = range.component();
    String rangeSubtype = range.subComponent();
    if (!takesUtf8(range)) {
      return 0;
    } else if (type.equals("*") && rangeSubtype.equals("*")) {
      return 1;
    } else if (!type.equalsIgnoreCase("application")) {
      return 0;
    } else if (rangeSubtype.equals("*")) {
      return 2;
    }
    return rangeSubtype.equalsIgnoreCase(subtype) ? 3 : 0;
  }

  /** Whether a header names no encoding or UTF-8. */
  static boolean takesUtf8(MIMEHeader header) {
    @Nullable String charset = header.parameter("charset");
    return charset == null || charset.replace("\"", "").equalsIgnoreCase("utf-8");
  }
}
