package org.yearbook.api.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeFileTest {

  @TempDir Path folder;
  ComposeConfiguration configuration;

  @BeforeEach
  void readWithAPassword() throws Exception {
    configuration = ComposeConfiguration.read("0f1e", folder);
  }

  @Test
  void withoutAPasswordItSaysWhatToDo() throws Exception {
    ComposeConfiguration refused = ComposeConfiguration.read(null, folder);

    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.complaint()).contains("the first line of docker-compose.yml");
  }

  @Test
  void itRunsPostgresql18AndYearbookAlone() throws Exception {
    assertThat(configuration.service("postgres").path("image").asText()).isEqualTo("postgres:18");
    assertThat(configuration.service("yearbook").path("build").isMissingNode()).isFalse();
    assertThat(configuration.services()).containsExactlyInAnyOrder("postgres", "yearbook");
  }

  @Test
  void yearbookStartsWhenPostgresqlIsHealthy() throws Exception {
    JsonNode yearbook = configuration.service("yearbook");

    assertThat(yearbook.at("/depends_on/postgres/condition").asText()).isEqualTo("service_healthy");
    assertThat(yearbook.at("/environment/YEARBOOK_DATABASE_URI").asText())
        .isEqualTo("postgresql://yearbook:0f1e@postgres:5432/yearbook?sslmode=disable");
  }

  @Test
  void bothAreCheckedForHealth() throws Exception {
    assertThat(texts(configuration.service("postgres").at("/healthcheck/test")))
        .contains("pg_isready", "127.0.0.1");
    assertThat(texts(configuration.service("yearbook").at("/healthcheck/test")))
        .contains("http://127.0.0.1:8080/health/ready");
  }

  @Test
  void theDatabaseOutlivesItsContainerInANamedVolume() throws Exception {
    assertThat(configuration.volumes().has("yearbook-data")).isTrue();
    assertThat(configuration.service("postgres").path("volumes").toString())
        .contains("yearbook-data")
        .contains("/var/lib/postgresql")
        .doesNotContain("/var/lib/postgresql/data");
  }

  @Test
  void onlyThisMachineReachesYearbookAndNobodyThePostgresql() throws Exception {
    assertThat(configuration.service("postgres").has("ports")).isFalse();
    assertThat(configuration.service("yearbook").path("ports").toString())
        .contains("127.0.0.1")
        .contains("8080");
  }

  @Test
  void yearbookMayDoNoMoreThanItNeeds() throws Exception {
    JsonNode yearbook = configuration.service("yearbook");

    assertThat(yearbook.path("read_only").asBoolean()).isTrue();
    assertThat(texts(yearbook.path("cap_drop"))).containsExactly("ALL");
    assertThat(texts(yearbook.path("security_opt"))).containsExactly("no-new-privileges:true");
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
