package org.yearbook.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A connection for what no proper client would send. Lines are ended as HTTP wants it. */
final class RawConnection implements AutoCloseable {
  private final Socket socket;

  RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    socket.setTcpNoDelay(true);
  }

  /** A response, its body read as long as Content-Length says. */
  record Response(int status, Map<String, String> headers, String body) {
    @Nullable String header(String name) {
      return headers.get(name);
    }
  }

  RawConnection send(String text) throws IOException {
    socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Sends bytes as they are; each character is one. */
  RawConnection sendExactly(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** Sends what may come too late, because the server has closed already. */
  void trySend(String bytes) {
    try {
      sendExactly(bytes);
    } catch (IOException closed) {
      // That is what the server is free to do.
      return;
    }
  }

  RawConnection send(byte single) throws IOException {
    socket.getOutputStream().write(single);
    return this;
  }

  Response readResponse() throws IOException {
    return readResponse(Duration.ZERO);
  }

  /** Reads a response, resting this long altogether while its body comes. */
  Response readResponseSlowly(Duration rest) throws IOException {
    return readResponse(rest);
  }

  private Response readResponse(Duration rest) throws IOException {
    InputStream in = socket.getInputStream();
    String[] statusLine = readLine(in).split(" ", 3);
    Map<String, String> headers = new HashMap<>();
    for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(readBody(in, length, rest), StandardCharsets.UTF_8);
    return new Response(Integer.parseInt(statusLine[1]), headers, body);
  }

  /** The statuses of all responses until the server closes, which it must within the timeout. */
  List<Integer> statusesUntilClosed() throws IOException {
    List<Integer> statuses = new ArrayList<>();
    try {
      while (true) {
        statuses.add(readResponse().status());
      }
    } catch (SocketTimeoutException open) {
      throw new AssertionError("The connection stays open after " + statuses, open);
    } catch (IOException closed) {
      return statuses;
    }
  }

  /** Waits until the server ends what it sends in order; a reset is an exception. */
  boolean endsInOrder() throws IOException {
    return socket.getInputStream().read() == -1;
  }

  /** Waits until the server closes; false when it does not within the timeout. */
  boolean isClosedByServer() throws IOException {
    try {
      return endsInOrder();
    } catch (SocketException reset) {
      return true;
    }
  }

  private static byte[] readBody(InputStream in, int length, Duration rest) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int pieces = rest.isZero() ? 1 : 20;
    for (int piece = 0; piece < pieces; piece++) {
      LockSupport.parkNanos(rest.toNanos() / pieces);
      body.write(in.readNBytes(length / pieces));
    }
    body.write(in.readNBytes(length % pieces));
    return body.toByteArray();
  }

  private static String readLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next == -1) {
        throw new IOException("The server closed the connection after: " + line);
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
