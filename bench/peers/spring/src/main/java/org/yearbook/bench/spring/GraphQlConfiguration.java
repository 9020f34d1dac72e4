package org.yearbook.bench.spring;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * What is asked for hundreds of times in one answer is wired without reflection; documents are
 * parsed and validated once.
 */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

  @Bean
  RuntimeWiringConfigurer leaves() {
    return wiring ->
        wiring
            .type(
                "Facility",
                type -> type.dataFetcher("name", inLanguage(Facility::nameZh, Facility::nameEn)))
            .type(
                "Subject",
                type -> type.dataFetcher("name", inLanguage(Facility::nameZh, Facility::nameEn)))
            .type(
                "Metric",
                type -> type.dataFetcher("name", inLanguage(Metric::nameZh, Metric::nameEn)))
            .type(
                "Section",
                type ->
                    type.dataFetcher(
                        "headingTrail",
                        inLanguage(Section::headingTrailZh, Section::headingTrailEn)));
  }

  @Bean
  GraphQlSourceBuilderCustomizer cachedDocuments() {
    Map<String, PreparsedDocumentEntry> documents = new ConcurrentHashMap<>();
    PreparsedDocumentProvider provider =
        (input, parse) ->
            CompletableFuture.completedFuture(
                documents.computeIfAbsent(input.getQuery(), text -> parse.apply(input)));
    return source ->
        source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(provider));
  }

  private static <T> DataFetcher<Object> inLanguage(
      Function<T, Object> zh, Function<T, Object> en) {
    return (DataFetchingEnvironment field) ->
        ("ZH".equals(field.getArgument("lang")) ? zh : en).apply(field.getSource());
  }
}
