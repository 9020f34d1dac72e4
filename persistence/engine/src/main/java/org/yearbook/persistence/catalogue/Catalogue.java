package org.yearbook.persistence.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Types of a contract with the tables and columns that serve them. All SQL identifiers of reading
 * come from one.
 *
 * @param entities by type
 * @param roots the lists of all objects at the top, by field
 * @param references the types of small tables that almost every row refers to. What can be asked of
 *     them lies in their rows, or in others of these tables
 */
public record Catalogue(
    Map<String, Entity> entities, Map<String, ToMany> roots, Set<String> references) {
  public Catalogue {
    entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
    roots = Map.copyOf(roots);
    references = Set.copyOf(references);
  }

  /** A catalogue of some entities. */
  public static Catalogue of(
      Collection<Entity> entities, Map<String, ToMany> roots, Set<String> references) {
    Map<String, Entity> byType = new LinkedHashMap<>();
    entities.forEach(entity -> byType.put(entity.type(), entity));
    return new Catalogue(byType, roots, references);
  }

  /**
   * The entity of a type.
   *
   * @throws IllegalArgumentException when there is none, which the check at start excludes
   */
  public Entity entity(String type) {
    Entity entity = entities.get(type);
    if (entity == null) {
      throw new IllegalArgumentException("No table serves the type " + type + ".");
    }
    return entity;
  }

  /** The table that a list searches. */
  public Table table(ToMany relation) {
    return relation.table() == null ? entity(relation.firstType()).knownTable() : relation.table();
  }

  /** How many concrete types there are of a type: one, but for an interface. */
  public long typesOf(String type) {
    long parts =
        entities.values().stream()
            .filter(entity -> entity.kind() != null && entity.kind().of().equals(type))
            .count();
    return Math.max(1, parts);
  }
}
