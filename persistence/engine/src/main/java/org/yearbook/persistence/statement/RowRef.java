package org.yearbook.persistence.statement;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.ToOne;

/**
 * A row that SQL can speak of.
 *
 * @param alias its alias
 * @param entity what it is, or null where only its columns are known
 * @param joins where the rows that it needs are joined
 */
record RowRef(String alias, @Nullable Entity entity, Joins joins) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /** Fills a template of the catalogue: {@code {t}} with this row, other names with its parts. */
  String sql(String template) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(aliasOf(place.group(1))));
  }

  private String aliasOf(String name) {
    if (name.equals("t")) {
      return alias;
    }
    if (entity == null || !entity.parts().containsKey(name)) {
      throw new IllegalStateException("Nothing is called {" + name + "} in " + this + ".");
    }
    String part = joins.alias(alias, name);
    joins.add(
        alias,
        part,
        entity.parts().get(name).replace("{" + name + "}", part).replace("{t}", alias));
    return part;
  }

  /** The row that a relation leads to. */
  RowRef join(String field, ToOne.Target target, Entity targetEntity, boolean severalTypes) {
    String name = severalTypes ? field + "_" + targetEntity.table() : field;
    String joined = joins.alias(alias, name.toLowerCase(Locale.ROOT));
    String condition = sql(target.on().replace("{t}", joined).replace("{p}", alias));
    String hangsOn = partIn(target.on());
    joins.add(hangsOn, joined, targetEntity.table() + " " + joined + " ON " + condition);
    return new RowRef(joined, targetEntity, joins);
  }

  /** The alias of the part that a condition speaks of, which hangs on this row; else this row's. */
  private String partIn(String on) {
    return PLACE
        .matcher(on)
        .results()
        .map(place -> place.group(1))
        .filter(name -> !name.equals("t") && !name.equals("p"))
        .findFirst()
        .map(name -> joins.alias(alias, name))
        .orElse(alias);
  }

  /** The same row seen as an object that is embedded in it. */
  RowRef as(Entity embedded) {
    return new RowRef(alias, embedded, joins);
  }

  /** What the row is, where that is certain. */
  Entity known() {
    return Objects.requireNonNull(entity, "a row of a known entity");
  }

  String id() {
    return alias + ".id";
  }
}
