package org.yearbook.persistence.statement;

import static org.yearbook.persistence.sql.Sql.sql;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.question.NeededKey;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Scope;
import org.yearbook.persistence.answer.Refusals;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.sql.Parameter;
import org.yearbook.persistence.sql.Select;
import org.yearbook.persistence.sql.Sql;
import org.yearbook.persistence.sql.Statement;

/**
 * Keys that a question needs and that are not there. What was probably meant is looked for among
 * the keys that stand around them in their order.
 *
 * @param missing in the order in which they were given
 */
public record UnknownKeys(NeededKey needed, List<String> missing) {
  /** For how many keys something near is looked for; others are only counted. */
  private static final int MOST_TOLD = 5;

  /** A longer text is near to no key. */
  private static final int LONGEST = 100;

  /** How many keys are looked at on either side of one. */
  private static final int NEIGHBOURS = 500;

  public UnknownKeys {
    missing = List.copyOf(missing);
  }

  static Sql keyColumn(Entity entity) {
    return entity.naturalKey(entity.row(entity.knownTable().name(), Scope.EVERYTHING_NOW));
  }

  /** Reads the keys around those that are told of, by a statement for each. */
  public static Plan neighbours(List<UnknownKeys> unknown, Catalogue catalogue) {
    List<Statement> statements =
        told(unknown).stream().map(key -> key.neighbours(catalogue)).toList();
    return Plan.of(statements);
  }

  /**
   * Why a question is refused.
   *
   * @param neighbours the keys around each that is told of
   */
  public static YearbookException refusal(List<UnknownKeys> unknown, List<List<Row>> neighbours) {
    List<Unknown> told = told(unknown);
    List<String> sentences = new ArrayList<>();
    for (int index = 0; index < told.size(); index++) {
      List<String> near = neighbours.get(index).stream().map(row -> row.getString(0)).toList();
      sentences.add(Refusals.unknownKey(told.get(index).needed.noun(), told.get(index).key, near));
    }
    int more = unknown.stream().mapToInt(each -> each.missing.size()).sum() - told.size();
    if (more > 0) {
      sentences.add(more == 1 ? "One more key is unknown." : more + " more keys are unknown.");
    }
    return new YearbookException(ErrorCode.UNKNOWN_KEY, String.join(" ", sentences))
        .at(
            unknown.stream()
                .map(each -> each.needed.place())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
  }

  private static List<Unknown> told(List<UnknownKeys> unknown) {
    return unknown.stream()
        .flatMap(each -> each.missing.stream().map(key -> new Unknown(each.needed, key)))
        .limit(MOST_TOLD)
        .toList();
  }

  private record Unknown(NeededKey needed, String key) {
    Statement neighbours(Catalogue catalogue) {
      Entity entity = catalogue.entity(needed.noun().type());
      String near = key.length() > LONGEST ? "" : key.toLowerCase(Locale.ROOT);
      Parameter given = new Parameter.Plain(new Operand.Constant(near));
      return sql(
              "%s UNION ALL %s",
              side(entity, sql(">= %s", given), "ASC"), side(entity, sql("< %s", given), "DESC"))
          .statement();
    }

    private static Sql side(Entity entity, Sql condition, String direction) {
      Sql own = keyColumn(entity);
      String table = entity.knownTable().name();
      return Select.fromAll(sql("%s", table), table)
          .column(own)
          .where("%s %s", own, condition)
          .then(" ORDER BY %s %s LIMIT " + NEIGHBOURS, own, direction)
          .inBrackets();
    }
  }
}
