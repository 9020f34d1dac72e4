package org.yearbook.persistence.server;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL database is and who asks it. Its text form leaves the password out.
 *
 * @param host name or numeric address, not empty; IPv6 without brackets
 * @param port 1 to 65535
 * @param database name of the database, not empty
 * @param user name of the role, not empty
 * @param password null when the server asks for none
 * @param sslMode how the connection is encrypted, as libpq names it
 * @param rootCertificate PEM file with the authority to trust when verifying; null for those that
 *     Java trusts
 */
public record DatabaseAddress(
    String host,
    int port,
    String database,
    String user,
    @Nullable String password,
    SslMode sslMode,
    @Nullable Path rootCertificate) {

  private static final int DEFAULT_PORT = 5432;
  private static final String FORM = "postgresql://user:password@host:5432/database";

  public DatabaseAddress {
    requireText(host, "host");
    requireText(database, "database");
    requireText(user, "user");
    Objects.requireNonNull(sslMode, "sslMode");
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException(
          "The port of the database address is " + port + "; it must be 1 to 65535.");
    }
  }

  /** An address of a server on this machine, without encryption. */
  public static DatabaseAddress local(int port, String database, String user, String password) {
    return new DatabaseAddress("127.0.0.1", port, database, user, password, SslMode.DISABLE, null);
  }

  /**
   * Reads {@code postgresql://user:password@host:port/database?sslmode=..&sslrootcert=..}. The port
   * is 5432 and sslmode {@code prefer} when not given; user, password and database may be
   * percent-encoded.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong, never quoting the
   *     password
   */
  public static DatabaseAddress parse(String uri) {
    String rest = withoutScheme(uri.strip());
    int question = rest.indexOf('?');
    Map<String, String> parameters =
        question < 0 ? Map.of() : UriParameters.parse(rest.substring(question + 1));
    String location = question < 0 ? rest : rest.substring(0, question);

    int slash = location.indexOf('/');
    if (slash < 0 || slash == location.length() - 1) {
      throw problem("names no database");
    }
    String authority = location.substring(0, slash);
    int at = authority.lastIndexOf('@');
    if (at < 1) {
      throw problem("names no user");
    }
    String account = authority.substring(0, at);
    int colon = account.indexOf(':');
    HostAndPort server = HostAndPort.parse(authority.substring(at + 1));
    return new DatabaseAddress(
        server.host(),
        server.port(),
        decode(location.substring(slash + 1)),
        decode(colon < 0 ? account : account.substring(0, colon)),
        colon < 0 ? null : decode(account.substring(colon + 1)),
        sslMode(parameters.getOrDefault("sslmode", "prefer")),
        parameters.containsKey("sslrootcert") ? Path.of(parameters.get("sslrootcert")) : null);
  }

  /** The same server, user and password, another database. */
  public DatabaseAddress withDatabase(String name) {
    return new DatabaseAddress(host, port, name, user, password, sslMode, rootCertificate);
  }

  /** One new connection per call over JDBC, with address, account and encryption set. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser(user);
    source.setPassword(password);
    source.setSslMode(word(sslMode));
    source.setConnectTimeout(10);
    source.setApplicationName("yearbook");
    if (rootCertificate != null) {
      source.setSslRootCert(rootCertificate.toString());
    } else if (verifies()) {
      source.setSslfactory("org.postgresql.ssl.DefaultJavaSSLFactory");
    }
    return source;
  }

  /**
   * A new JDBC connection.
   *
   * @throws DatabaseUnavailableException with a sentence that says why there is none and what to do
   */
  public Connection connect() {
    try {
      return dataSource().getConnection();
    } catch (SQLException e) {
      throw ConnectProblem.told(this, e);
    }
  }

  /** Options for vertx-pg-client with address, account and encryption set, new at each call. */
  public PgConnectOptions pgConnectOptions() {
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost(host)
            .setPort(port)
            .setDatabase(database)
            .setUser(user)
            .setSslMode(sslMode)
            .addProperty("application_name", "yearbook");
    if (password != null) {
      options.setPassword(password);
    }
    if (sslMode != SslMode.DISABLE) {
      options.setSslOptions(sslOptions());
    }
    return options;
  }

  @Override
  public String toString() {
    return "postgresql://%s@%s:%d/%s".formatted(user, bracketed(), port, database);
  }

  private ClientSSLOptions sslOptions() {
    ClientSSLOptions options = new ClientSSLOptions();
    if (!verifies()) {
      return options.setTrustAll(true);
    }
    options.setHostnameVerificationAlgorithm(sslMode == SslMode.VERIFY_FULL ? "HTTPS" : "");
    return options.setTrustOptions(
        rootCertificate != null
            ? new PemTrustOptions().addCertPath(rootCertificate.toString())
            : TrustOptions.wrap(trustedByJava()));
  }

  private boolean verifies() {
    return sslMode == SslMode.VERIFY_CA || sslMode == SslMode.VERIFY_FULL;
  }

  private String bracketed() {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }

  private static TrustManager trustedByJava() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((@Nullable KeyStore) null);
      return factory.getTrustManagers()[0];
    } catch (GeneralSecurityException e) {
      throw new DatabaseUnavailableException("Java's trusted certificates can't be read.", e);
    }
  }

  private static String withoutScheme(String uri) {
    for (String scheme : new String[] {"postgresql://", "postgres://"}) {
      if (uri.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return uri.substring(scheme.length());
      }
    }
    throw problem("does not begin with postgresql://");
  }

  private static SslMode sslMode(String word) {
    for (SslMode mode : SslMode.values()) {
      if (word(mode).equals(word)) {
        return mode;
      }
    }
    throw problem(
        "has an unknown sslmode (known: disable, allow, prefer, require, verify-ca, verify-full)");
  }

  private static String word(SslMode mode) {
    return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw problem("has a % that begins no percent-encoded character (write %25 for a % itself)");
    }
  }

  private static void requireText(String text, String what) {
    if (text.isBlank()) {
      throw problem("names no " + what);
    }
  }

  private static IllegalArgumentException problem(String what) {
    return new IllegalArgumentException(
        "The database address " + what + "; it has the form " + FORM + ".");
  }

  private record HostAndPort(String host, int port) {

    static HostAndPort parse(String text) {
      if (text.contains(",")) {
        throw problem("names several hosts, where one is wanted");
      }
      int colon = text.lastIndexOf(':');
      boolean hasPort = colon > text.lastIndexOf(']');
      String host = hasPort ? text.substring(0, colon) : text;
      boolean bracketed = host.startsWith("[") && host.endsWith("]");
      return new HostAndPort(
          decode(bracketed ? host.substring(1, host.length() - 1) : host),
          hasPort ? port(text.substring(colon + 1)) : DEFAULT_PORT);
    }

    private static int port(String digits) {
      try {
        return Integer.parseInt(digits);
      } catch (NumberFormatException e) {
        throw problem("has a port that is no number");
      }
    }
  }

  private static final class UriParameters {

    static Map<String, String> parse(String query) {
      Map<String, String> parameters = new HashMap<>();
      for (String pair : query.split("&", -1)) {
        int equals = pair.indexOf('=');
        String key = equals < 0 ? pair : pair.substring(0, equals);
        if (!key.equals("sslmode") && !key.equals("sslrootcert")) {
          throw problem("has an unknown parameter after the ? (known: sslmode, sslrootcert)");
        }
        parameters.put(key, equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
      return parameters;
    }
  }
}
