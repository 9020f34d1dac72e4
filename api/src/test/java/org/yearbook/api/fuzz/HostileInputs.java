package org.yearbook.api.fuzz;

import graphql.schema.GraphQLSchema;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes one input after the other; the same number of the same seed makes the same input. */
final class HostileInputs {
  private static final List<String> HEADERS =
      List.of(
          "Accept: text/csv",
          "Accept: application/graphql-response+json;q=0.1, */*;q=NaN",
          "Accept: text/event-stream, application/json",
          "Accept: ,;q=,",
          "Accept-Language: zh-Hans-CN, *;q=0",
          "Accept-Language: \u0001",
          "Accept-Encoding: gzip, br;q=0, zstd",
          "Content-Encoding: gzip",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip, chunked",
          "Content-Length: 99999999999999999999",
          "Content-Length: -1",
          "Content-Length: 3",
          "Host: a",
          "Host: [::1",
          "Origin: null",
          "Connection: upgrade",
          "Upgrade: websocket",
          "Upgrade: h2c",
          "Sec-WebSocket-Key: x",
          "Expect: 100-continue",
          "Expect: what",
          "If-None-Match: \"x\"",
          "Range: bytes=0-",
          " folded: x",
          "no colon",
          "Cookie: " + "x".repeat(5_000),
          "Content-Type: application/json;charset=utf-16",
          "Content-Type: multipart/form-data; boundary=x");

  private final GraphQLSchema schema;
  private final List<String> known;
  private final List<String> cursors;
  private final long seed;

  /**
   * Inputs around what is known.
   *
   * @param known documents that are valid
   * @param cursors as answers give them out
   */
  HostileInputs(GraphQLSchema schema, List<String> known, List<String> cursors, long seed) {
    this.schema = schema;
    this.known = known;
    this.cursors = cursors;
    this.seed = seed;
  }

  HostileInput number(int number) {
    Random random = new Random((seed + number) * 0x9E3779B97F4A7C15L);
    HostileValues values = new HostileValues(random, cursors);
    HostileDocuments documents = new HostileDocuments(schema, known, random, values);
    return switch (number % 5) {
      case 0 -> posted("variables", documents.valid(false), values, random);
      case 1 -> posted("document", documents.spoilt(), values, random);
      case 2 -> cursor(documents.valid(true), values, random);
      case 3 -> csv(documents.valid(true), random);
      default -> bytes(posted("bytes", documents.valid(false), values, random), random);
    };
  }

  private static HostileInput posted(
      String kind, HostileDocuments.Asked asked, HostileValues values, Random random) {
    StringBuilder body = new StringBuilder("{\"query\":");
    body.append(HostileTexts.quoted(asked.document()));
    if (asked.variables() != null) {
      body.append(",\"variables\":").append(asked.variables());
    }
    if (random.nextInt(10) == 0) {
      body.append(",\"operationName\":").append(values.anything(0));
      body.append(",\"extensions\":").append(values.anything(0));
    }
    String accept = random.nextBoolean() ? "application/graphql-response+json" : "*/*";
    return post(kind, body.append('}').toString(), accept);
  }

  private static HostileInput post(String kind, String json, String accept) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nAccept: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(accept, body.length);
    return new HostileInput(kind, joined(head.getBytes(StandardCharsets.UTF_8), body));
  }

  private static HostileInput cursor(
      HostileDocuments.Asked asked, HostileValues values, Random random) {
    String document = asked.document();
    int brace = document.indexOf('{', document.startsWith("query") ? document.indexOf(')') : 0);
    int name = brace + 1;
    int end = name;
    while (Character.isLetterOrDigit(document.charAt(end))) {
      end++;
    }
    String field = document.substring(name, end);
    String side = random.nextBoolean() ? "first:2,after:" : "last:2,before:";
    String page = side + HostileTexts.quoted(values.cursor());
    String asks = "{" + field + "(" + page + "){totalCount nodes{__typename}}}";
    return post("cursor", "{\"query\":" + HostileTexts.quoted(asks) + "}", "*/*");
  }

  private static HostileInput csv(HostileDocuments.Asked asked, Random random) {
    if (random.nextBoolean()) {
      String body =
          "{\"query\":"
              + HostileTexts.quoted(asked.document())
              + ",\"variables\":"
              + asked.variables()
              + "}";
      return post("csv", body, "text/csv");
    }
    String uri =
        "/graphql?query="
            + URLEncoder.encode(asked.document(), StandardCharsets.UTF_8)
            + "&variables="
            + URLEncoder.encode(String.valueOf(asked.variables()), StandardCharsets.UTF_8);
    String request =
        "GET "
            + uri
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\nConnection: close\r\n\r\n";
    return new HostileInput("csv by link", request.getBytes(StandardCharsets.UTF_8));
  }

  /** A proper request with other headers, other bytes, or an early end. */
  private static HostileInput bytes(HostileInput proper, Random random) {
    byte[] bytes = proper.bytes();
    return new HostileInput(
        proper.kind(),
        switch (random.nextInt(6)) {
          case 0, 1 -> withHeaders(bytes, random);
          case 2 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
          case 3 -> joined(bytes, bytes);
          case 4 -> line(random);
          default -> flipped(bytes, random);
        });
  }

  private static byte[] withHeaders(byte[] bytes, Random random) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    StringBuilder more = new StringBuilder("\r\n");
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      more.append(HEADERS.get(random.nextInt(HEADERS.size()))).append("\r\n");
    }
    int end = text.indexOf("\r\n");
    return (text.substring(0, end) + more + text.substring(end + 2))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] line(Random random) {
    List<String> methods = List.of("GET", "HEAD", "OPTIONS", "PUT", "QUERY", "TRACE", "PRI", "");
    List<String> paths =
        List.of(
            "/",
            "/graphql",
            "/graphql?query=%",
            "/graphql?query=%00",
            "/health/ready",
            "*",
            "/graphiql/static/../../x",
            "//",
            "/graphql?query=%F0%28",
            "http://a/graphql",
            "/%2e%2e");
    String text =
        methods.get(random.nextInt(methods.size()))
            + " "
            + paths.get(random.nextInt(paths.size()))
            + (random.nextInt(5) == 0 ? HostileTexts.any(random) : "")
            + (random.nextInt(5) == 0 ? "" : " HTTP/1.1")
            + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    for (int count = 1 + random.nextInt(8); count > 0; count--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] joined(byte[] head, byte[] tail) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(head.length + tail.length);
    joined.writeBytes(head);
    joined.writeBytes(tail);
    return joined.toByteArray();
  }
}
