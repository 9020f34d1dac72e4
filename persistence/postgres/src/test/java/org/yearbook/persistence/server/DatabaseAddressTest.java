package org.yearbook.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.SslMode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {

  @Test
  void allPartsAreRead() {
    assertThat(
            DatabaseAddress.parse(
                "postgresql://an%40a:p%2Fw+%25:x@db_1.example:6432/year%20book?sslmode=verify-full&sslrootcert=/etc/ca.pem"))
        .isEqualTo(
            new DatabaseAddress(
                "db_1.example",
                6432,
                "year book",
                "an@a",
                "p/w+%:x",
                SslMode.VERIFY_FULL,
                Path.of("/etc/ca.pem")));
  }

  @Test
  void portAndEncryptionHaveTheUsualDefaults() {
    DatabaseAddress address = DatabaseAddress.parse("postgres://ana@[::1]/yearbook");

    assertThat(address.host()).isEqualTo("::1");
    assertThat(address.port()).isEqualTo(5432);
    assertThat(address.password()).isNull();
    assertThat(address.sslMode()).isEqualTo(SslMode.PREFER);
    assertThat(address).hasToString("postgresql://ana@[::1]:5432/yearbook");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://u:secret@h/d          | does not begin with postgresql://
          mysql://u:secret@h/d                    | does not begin with postgresql://
          postgresql://u:secret@h                 | names no database
          postgresql://u:secret@h/                | names no database
          postgresql://h/d                        | names no user
          postgresql://u:secret@/d                | names no host
          postgresql://u:secret@h:port/d          | has a port that is no number
          postgresql://u:secret@h:70000/d         | it must be 1 to 65535
          postgresql://u:secret@h1,h2/d           | names several hosts
          postgresql://u:secret%zz@h/d            | begins no percent-encoded character
          postgresql://u:secret@h/d?sslmode=maybe | has an unknown sslmode
          postgresql://u:secret@h/d?color=secret  | has an unknown parameter
          """)
  void aWrongAddressIsExplainedWithoutThePassword(String uri, String explanation) {
    assertThatThrownBy(() -> DatabaseAddress.parse(uri))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(explanation)
        .hasMessageNotContaining("secret");
  }

  @Test
  void theTextFormLeavesThePasswordOut() {
    assertThat(DatabaseAddress.parse("postgresql://ana:secret@h:1/d").toString())
        .isEqualTo("postgresql://ana@h:1/d");
  }

  @Test
  void optionsForVertxCarryAccountAndEncryption() {
    assertThat(
            DatabaseAddress.parse("postgresql://ana:secret@h/d?sslmode=require").pgConnectOptions())
        .satisfies(
            options -> {
              assertThat(options.getHost()).isEqualTo("h");
              assertThat(options.getUser()).isEqualTo("ana");
              assertThat(options.getPassword()).isEqualTo("secret");
              assertThat(options.getSslMode()).isEqualTo(SslMode.REQUIRE);
              assertThat(options.getSslOptions().isTrustAll()).isTrue();
            });
  }
}
