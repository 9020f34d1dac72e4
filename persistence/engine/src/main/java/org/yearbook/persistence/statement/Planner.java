package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.NeededKey;
import org.yearbook.domain.question.Question;
import org.yearbook.persistence.answer.ConstantWriter;
import org.yearbook.persistence.answer.FieldWriter;
import org.yearbook.persistence.answer.ListSource;
import org.yearbook.persistence.answer.LookupWriter;
import org.yearbook.persistence.answer.TypeNameWriter;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.sql.Sql;

/**
 * Turns a question into its plan: walks its fields once, and for each notes the columns it needs
 * and how it is written.
 */
public final class Planner {
  /** Longer tables are not kept in memory. */
  public static final int MOST_KEPT = ReferenceLevel.MOST_ROWS;

  static final Sql DATA_VERSION = sql("(SELECT version FROM data_version)");

  private final Planning planning;

  private Planner(Planning planning) {
    this.planning = planning;
  }

  /**
   * The plan of a question whose types and fields are all in the catalogue.
   *
   * @param kept the types whose tables are kept in memory
   */
  public static Plan plan(Question question, Catalogue catalogue, Set<String> kept) {
    Planning planning = new Planning(catalogue, kept);
    Planner planner = new Planner(planning);
    List<KeyCheck> keyChecks = question.needed().stream().map(planner::keyCheck).toList();
    List<FieldWriter> root = question.root().fields().stream().map(planner::atTop).toList();
    return new Plan(
        Statements.of(planning.levels(), planning.head()),
        root,
        planning.refers(),
        planning.culpritChecks(),
        planning.cursors,
        keyChecks);
  }

  /**
   * Reads a table that is kept in memory, as a list. One row more than {@link #MOST_KEPT} tells
   * that it is too long for that.
   */
  public static Plan table(String type, Catalogue catalogue) {
    ReferenceLevel table = new ReferenceLevel(catalogue, type);
    return Plan.of(Statements.of(List.of(table), List.of(DATA_VERSION)));
  }

  private KeyCheck keyCheck(NeededKey needed) {
    Entity entity = planning.catalogue.entity(needed.noun().type());
    return new KeyCheck(needed, planning.addToHead(KeyCheck.missing(needed, entity)));
  }

  private FieldWriter atTop(Field field) {
    if (field instanceof Field.TypeName name) {
      return new TypeNameWriter(name.responseKey(), name.type());
    } else if (field instanceof Field.Known known) {
      return new ConstantWriter(known.responseKey(), known.json());
    } else if (field instanceof Field.Lookup lookup) {
      return lookup(lookup);
    } else if (field instanceof Field.Connection connection) {
      ToMany relation = Planning.found(planning.catalogue.roots(), connection.name(), "Query");
      return planning.pages.connection(connection, relation, null);
    }
    throw new IllegalArgumentException(
        "The field " + field.responseKey() + " can't stand at the top.");
  }

  private LookupWriter lookup(Field.Lookup lookup) {
    ToMany all = ToMany.all(lookup.type());
    ListLevel.Anchor top = new ListLevel.Anchor(null, lookup.scope());
    ListLevel level = new ListLevel(planning.catalogue, top, all, Map.of(), null, lookup.key());
    ListSource source = new ListSource(planning.add(level), ListSource.TOP);
    return new LookupWriter(
        lookup.responseKey(), source, planning.objects.variants(level, all, lookup.selection()));
  }
}
