package org.yearbook.schema.introspection;

import graphql.language.Field;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import java.util.Map;
import org.yearbook.schema.contract.Contract;

/** Answers fields about the schema. */
public final class Introspection {
  private final Contract contract;
  private final SchemaFacts facts;

  public Introspection(Contract contract) {
    this.contract = contract;
    this.facts = new SchemaFacts(contract);
  }

  /**
   * Collects what is asked of an object of a type by several selections: for each key, its fields.
   */
  public interface Collector {
    List<List<Field>> collect(GraphQLObjectType type, List<SelectionSet> sets);
  }

  /**
   * The answers to all fields about the schema that one operation asks for.
   *
   * @param variables coerced
   */
  public SchemaAnswers answers(Collector collector, Map<String, Object> variables) {
    return new SchemaAnswers(contract.schema(), facts, collector, variables);
  }
}
