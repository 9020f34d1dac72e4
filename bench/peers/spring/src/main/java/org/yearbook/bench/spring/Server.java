package org.yearbook.bench.spring;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the server: {@code java -jar server.jar PORT CONNECTIONS}, with the database's address in
 * BENCH_DATABASE_URI.
 */
@SpringBootApplication
public class Server {

  public static void main(String[] arguments) {
    URI database = URI.create(System.getenv("BENCH_DATABASE_URI"));
    String[] account = database.getUserInfo().split(":", 2);
    SpringApplication application = new SpringApplication(Server.class);
    application.setDefaultProperties(
        Map.of(
            "server.port", arguments[0],
            "spring.datasource.hikari.maximum-pool-size", arguments[1],
            "spring.datasource.url",
                "jdbc:postgresql://%s:%d%s"
                    .formatted(database.getHost(), database.getPort(), database.getPath()),
            "spring.datasource.username", account[0],
            "spring.datasource.password", account[1]));
    application.run();
    System.out.println("Spring for GraphQL is ready");
  }
}
