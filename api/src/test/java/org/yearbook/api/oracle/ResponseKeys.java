package org.yearbook.api.oracle;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands under which key of the response, so that selections of one object never contradict
 * each other. A path consists of the keys from the top.
 */
final class ResponseKeys {
  private final Map<String, List<Use>> uses = new HashMap<>();
  private final List<Fragment> open = new ArrayList<>();

  /** A field as it is asked for in a type. */
  record Use(GraphQLCompositeType parent, GraphQLFieldDefinition field, String arguments) {
    private boolean fits(Use other) {
      boolean neverMeet =
          parent instanceof GraphQLObjectType
              && other.parent instanceof GraphQLObjectType
              && !parent.getName().equals(other.parent.getName());
      boolean same =
          field.getName().equals(other.field.getName()) && arguments.equals(other.arguments);
      return sameShape(other) && (same || neverMeet);
    }

    /** Objects of two types have one shape as long as what is asked of them has. */
    private boolean sameShape(Use other) {
      return shape().equals(other.shape());
    }

    private String shape() {
      GraphQLNamedType named = GraphQLTypeUtil.unwrapAllAs(field.getType());
      String type = GraphQLTypeUtil.simplePrint(field.getType());
      return named instanceof GraphQLCompositeType ? type.replace(named.getName(), "{}") : type;
    }
  }

  /** The keys that a fragment uses, by paths inside of it. */
  static final class Fragment {
    final String name;
    final GraphQLCompositeType type;
    final int depth;
    private final String path;
    private final Map<String, List<Use>> uses = new HashMap<>();
    int height;

    Fragment(String name, GraphQLCompositeType type, String path, int depth) {
      this.name = name;
      this.type = type;
      this.path = path;
      this.depth = depth;
    }
  }

  void begin(Fragment fragment) {
    open.add(fragment);
  }

  void end(Fragment fragment) {
    open.remove(fragment);
  }

  boolean fits(String path, String key, Use use) {
    return at(path, key).stream().allMatch(use::fits);
  }

  void add(String path, String key, Use use, int depth) {
    uses.computeIfAbsent(path + "/" + key, none -> new ArrayList<>()).add(use);
    for (Fragment fragment : open) {
      String inside = path.substring(fragment.path.length()) + "/" + key;
      fragment.uses.computeIfAbsent(inside, none -> new ArrayList<>()).add(use);
      fragment.height = Math.max(fragment.height, depth - fragment.depth);
    }
  }

  List<Use> at(String path, String key) {
    return uses.getOrDefault(path + "/" + key, List.of());
  }

  /** The keys that are in use at a path. */
  List<String> keys(String path) {
    return uses.keySet().stream()
        .filter(each -> each.substring(0, each.lastIndexOf('/')).equals(path))
        .map(each -> each.substring(each.lastIndexOf('/') + 1))
        .sorted()
        .toList();
  }

  /** Uses a fragment at another path, unless it contradicts what stands there. */
  boolean reuse(Fragment fragment, String path, int depth) {
    boolean fits =
        fragment.uses.entrySet().stream()
            .allMatch(
                entry ->
                    entry.getValue().stream()
                        .allMatch(
                            use -> fits(path + parent(entry.getKey()), last(entry.getKey()), use)));
    if (fits) {
      fragment.uses.forEach(
          (inside, all) ->
              List.copyOf(all)
                  .forEach(
                      use ->
                          add(
                              path + parent(inside),
                              last(inside),
                              use,
                              depth + (int) inside.chars().filter(each -> each == '/').count())));
    }
    return fits;
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
