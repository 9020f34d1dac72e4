package org.yearbook.persistence.server;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a database does not let itself be connected to, and what to do. */
final class ConnectProblem {

  private ConnectProblem() {}

  static DatabaseUnavailableException told(DatabaseAddress address, SQLException failure) {
    String sentence = ofCause(address, failure);
    if (sentence == null) {
      sentence = ofState(address, String.valueOf(failure.getSQLState()), text(failure));
    }
    return new DatabaseUnavailableException(
        "The database %s can't be reached: %s (%s)".formatted(address, sentence, text(failure)),
        failure);
  }

  private static @Nullable String ofCause(DatabaseAddress address, Throwable failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return "there is no host %s. Check the name, or write a numeric address."
            .formatted(address.host());
      } else if (cause instanceof SocketTimeoutException) {
        return "it does not answer in time. Check host and port, and what lies between.";
      } else if (cause instanceof ConnectException) {
        return "nothing listens there. Start that PostgreSQL, or check host and port.";
      } else if (cause instanceof NoRouteToHostException) {
        return "no way leads to that host. Check the network.";
      } else if (cause instanceof SSLException) {
        return "the encrypted connection fails. Check sslmode and sslrootcert, and the certificate.";
      }
    }
    return null;
  }

  private static String ofState(DatabaseAddress address, String state, String text) {
    if (text.contains("no password was provided")) {
      return "it asks for a password, and the address has none.";
    } else if (text.contains("SSL")) {
      return "the two don't agree on encryption. Check sslmode in the address.";
    }
    return switch (state) {
      case "28P01" ->
          "it refuses the password of %s. What is special in it must be percent-encoded."
              .formatted(address.user());
      case "28000" ->
          "it does not let %s in from here. Look at its pg_hba.conf.".formatted(address.user());
      case "3D000" -> "it has no such database. Make it with CREATE DATABASE, or check the name.";
      case "42501" ->
          "%1$s may not connect to it. GRANT CONNECT ON DATABASE %2$s TO %1$s."
              .formatted(address.user(), address.database());
      case "53300" -> "it has no connection left. Raise its max_connections, or end other clients.";
      case "57P03" -> "it is just starting or stopping. Try again in a moment.";
      default -> "it refuses.";
    };
  }

  private static String text(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
  }
}
