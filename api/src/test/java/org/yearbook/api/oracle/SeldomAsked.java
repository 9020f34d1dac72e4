package org.yearbook.api.oracle;

import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.stream.Stream;

/** What chance would hardly ask: every field, and questions that need several things at once. */
final class SeldomAsked {
  private static final String SUBJECTS_ASKED_PARTLY_ALIKE =
      """
      {
        subjects(first: 500) {
          nodes {
            id slug
            ... on Facility { whole: parent { id slug } parts: systems { slug facility { id } } }
            ... on Programme { whole: parent { id slug } parts { id ordinal } }
            ... on FacilitySystem { certain: facility { id slug } }
            ... on Publication { whole: journal { id slug } }
            ... on GrantType { certain: funder { id slug } }
            ... on ExpertGroup { certain: platform { id slug } figures { totalCount } }
            participants { role agent { __typename id ... on Person { affiliations { slug } } } }
            __typename
          }
        }
      }
      """;

  private static final String WHATEVER_RESTS_ON_A_CITATION =
      """
      {
        editions {
          nodes {
            sections(first: 500) {
              nodes {
                citations(first: 500) {
                  nodes {
                    supports {
                      ... on Node { id }
                      ... on Observation { subject { __typename id } derivatives { id } }
                      ... on Listing { members { slug ... on Programme { status } ... on Node { id } } }
                      ... on Event { venue { __typename slug } }
                      ... on Participation { agent { id } target { __typename } }
                      ... on StatusAssertion { subject { id ... on Facility { status } } }
                      __typename
                    }
                  }
                }
              }
            }
          }
        }
      }
      """;

  private static final String TABLES_OF_GRANTS_OF_SEVERAL_YEARS =
      """
      {
        y2016: grantTable(year: 2016) { id }
        y2017: grantTable(year: 2017) { ...table }
        y2018: grantTable(year: 2018) { ...table }
        y2019: grantTable(year: 2019) { ...table }
        y2020: grantTable(year: 2020) { ...table }
        y2021: grantTable(year: 2021) { ...table }
      }

      fragment table on GrantTable {
        id year section { path } edition { slug }
        rows { half row grantType { slug } projects { id citations { tableRow tableColumn } } funding { id value } }
        total { half row projects { id validations { id } } funding { value } }
        reconciliation { id inputs { id } }
      }
      """;

  private static final String PEOPLE_AND_WHERE_THEY_BELONG =
      """
      {
        organizations(first: 500) { nodes { slug people { slug affiliations { id } } parts { slug } } }
        people(first: 500) { nodes { slug affiliations { slug people { id } } } }
      }
      """;

  /** Nothing is found that begins in one language and ends in the other. */
  private static final String TEXTS_ACROSS_LANGUAGES =
      """
      {
        glossary(where: {text: {contains: "\\n"}}) { totalCount }
        metrics(where: {name: {contains: "\\n"}}) { totalCount }
        subjects(where: {name: {contains: "\\n"}}) { totalCount }
      }
      """;

  private SeldomAsked() {}

  static List<Operation> operations(GraphQLSchema schema) {
    return Stream.concat(
            Stream.concat(
                EveryField.operations(schema).stream(), EveryCondition.operations(schema).stream()),
            Stream.of(
                    SUBJECTS_ASKED_PARTLY_ALIKE,
                    WHATEVER_RESTS_ON_A_CITATION,
                    TABLES_OF_GRANTS_OF_SEVERAL_YEARS,
                    PEOPLE_AND_WHERE_THEY_BELONG,
                    TEXTS_ACROSS_LANGUAGES)
                .map(Operation::of))
        .toList();
  }
}
