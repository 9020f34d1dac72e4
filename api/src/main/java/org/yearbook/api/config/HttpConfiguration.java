package org.yearbook.api.config;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens, and to whom.
 *
 * @param host name or address of the network interface; an IPv6 address without brackets
 * @param port 1 to 65535, or 0 for any free one
 * @param connections how many may be open at once, 1 or more; null for what suits the process
 * @param origins whose web pages may read answers
 * @param names by which the server lets itself be called, in lower case; empty when by any
 */
public record HttpConfiguration(
    String host, int port, @Nullable Integer connections, CorsOrigins origins, Set<String> names) {

  static final Key HOST =
      new Key(
          "YEARBOOK_HOST",
          "--host",
          "name or address",
          "127.0.0.1",
          "Where to listen; `0.0.0.0` lets other machines in.");

  static final Key PORT =
      new Key(
          "YEARBOOK_PORT",
          "--port",
          "0 to 65535",
          "8080",
          "Where to listen; 0 takes any free port.");

  static final Key CONNECTIONS =
      new Key(
          "YEARBOOK_MAX_CONNECTIONS",
          null,
          "connections",
          "10000, or half of the files that the process may still open at its start, if"
              + " that is less",
          "How many connections may be open at once; the next is closed as soon as it is there.");

  static final Key ORIGINS =
      new Key(
          "YEARBOOK_CORS_ORIGINS",
          null,
          "`*`, `none`, or origins with commas between",
          "`*`",
          "Whose web pages may read answers, always without credentials; `https://example.org` is"
              + " an origin.");

  static final Key NAMES =
      new Key(
          "YEARBOOK_ALLOWED_HOSTS",
          null,
          "`*`, or names with commas between",
          "`*`",
          "By which names, without ports, the server may be called in `Host`; by another it answers"
              + " 421, but for `/health`.");

  static final List<Key> KEYS = List.of(HOST, PORT, CONNECTIONS, ORIGINS, NAMES);

  private static final String ALL = "*";
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?|\\[[0-9a-f:.]+]");

  public HttpConfiguration {
    names = Set.copyOf(names);
  }

  /** Somewhere, with the standard for all else. */
  public static HttpConfiguration at(String host, int port) {
    return new HttpConfiguration(host, port, null, CorsOrigins.ANY, Set.of());
  }

  static HttpConfiguration from(Settings settings) {
    return new HttpConfiguration(
        withoutBrackets(settings.textOf(HOST)),
        settings.integerOf(PORT, 0, 65535),
        settings.valueOf(CONNECTIONS) == null
            ? null
            : Integer.valueOf(settings.integerOf(CONNECTIONS, 1, Integer.MAX_VALUE)),
        origins(settings),
        names(settings));
  }

  private static CorsOrigins origins(Settings settings) {
    String value = settings.valueOf(ORIGINS);
    if (value == null || value.equals(ALL)) {
      return CorsOrigins.ANY;
    } else if (value.equals("none")) {
      return CorsOrigins.NONE;
    }
    return new CorsOrigins(
        false,
        listed(value).map(each -> origin(settings, each)).collect(Collectors.toUnmodifiableSet()));
  }

  /** As a browser writes it, which leaves out a port that is the usual one. */
  private static String origin(Settings settings, String text) {
    try {
      URI uri = URI.create(text);
      boolean usual =
          uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80) || uri.getPort() == -1;
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && text.equals(uri.getScheme() + "://" + uri.getRawAuthority())
          && uri.getRawUserInfo() == null) {
        return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
      }
    } catch (IllegalArgumentException unreadable) {
      throw noOrigins(settings);
    }
    throw noOrigins(settings);
  }

  private static ConfigurationException noOrigins(Settings settings) {
    return settings.refusal(
        ORIGINS, "*, none, or origins such as https://example.org with commas between");
  }

  private static Set<String> names(Settings settings) {
    String value = settings.valueOf(NAMES);
    if (value == null || value.equals(ALL)) {
      return Set.of();
    }
    Set<String> names = listed(value).collect(Collectors.toUnmodifiableSet());
    if (!names.stream().allMatch(NAME.asMatchPredicate())) {
      throw settings.refusal(
          NAMES, "*, or names such as example.org, without ports, with commas between");
    }
    return names;
  }

  private static Stream<String> listed(String value) {
    return Arrays.stream(value.split(",", -1)).map(each -> each.strip().toLowerCase(Locale.ROOT));
  }

  /** An IPv6 address stands in brackets where a port may follow, as in the address of a page. */
  private static String withoutBrackets(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
