package org.yearbook.schema.question;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ConventionsTest {
  private static final GraphQLSchema LIBRARY =
      new SchemaGenerator()
          .makeExecutableSchema(
              new SchemaParser()
                  .parse(
                      """
                      type Query {
                        books(first: Int, after: String, where: Int, shelf: String, asOf: Int): BookConnection!
                        book(slug: String): Book
                      }
                      type BookConnection { nodes: [Book!]! }
                      type Book { title(lang: Int, in: Int, style: Int): String tags: [String!] }
                      """),
              RuntimeWiring.MOCKED_WIRING);

  private static GraphQLFieldDefinition field(String type, String name) {
    return Objects.requireNonNull(LIBRARY.getObjectType(type)).getFieldDefinition(name);
  }

  @Test
  void aTypeThatEndsInConnectionIsAListWithPages() {
    assertThat(Conventions.isConnection(field("Query", "books").getType())).isTrue();
    assertThat(Conventions.isConnection(field("Query", "book").getType())).isFalse();
    assertThat(Conventions.isConnection(field("Book", "tags").getType())).isFalse();
  }

  @Test
  void aListThatBeginsBehindACursorCanBeReadPieceByPiece() {
    assertThat(Conventions.hasPages(field("Query", "books"))).isTrue();
    assertThat(Conventions.hasPages(field("Query", "book"))).isFalse();
  }

  @Test
  void whatIsNotOfEveryListIsOfTheListItself() {
    assertThat(Conventions.ownArguments(field("Query", "books"))).containsExactly("shelf");
    assertThat(Conventions.ownArguments(field("Query", "book"))).containsExactly("slug");
  }

  @Test
  void whatIsNeitherLanguageNorUnitChoosesAmongValues() {
    assertThat(Conventions.choices(field("Book", "title"))).containsExactly("style");
  }
}
