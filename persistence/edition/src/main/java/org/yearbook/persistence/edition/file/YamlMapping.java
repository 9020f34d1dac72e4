package org.yearbook.persistence.edition.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.NearWord;
import org.yearbook.persistence.edition.file.EditionProblem.Code;

/**
 * A mapping of a YAML file, of which all keys are known. A fault in it is a fault of its parent.
 */
public final class YamlMapping extends Fields {
  private final @Nullable YamlMapping parent;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMapping(
      Problems problems, Keys keys, EditionFile file, int line, @Nullable YamlMapping parent) {
    super(problems, keys, file, line);
    this.parent = parent;
  }

  /** The mapping at the top of a file. */
  public static YamlMapping top(
      EditionFile file, Node node, List<String> names, Problems problems, Keys keys) {
    return new YamlMapping(problems, keys, file, lineOf(node), null).read(node, names);
  }

  /** The mappings that are listed at the top of a file. */
  public static List<YamlMapping> listAtTop(
      EditionFile file, Node node, List<String> names, Problems problems, Keys keys) {
    YamlMapping top = new YamlMapping(problems, keys, file, lineOf(node), null);
    List<YamlMapping> mappings = new ArrayList<>();
    for (Node each : top.sequence(node, top.place())) {
      mappings.add(top(file, each, names, problems, keys));
    }
    return mappings;
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private YamlMapping read(Node node, List<String> names) {
    if (!(node instanceof MappingNode mapping)) {
      report(place(), Code.SHAPE, "A mapping is needed here.", "Its keys are " + names + ".");
      return this;
    }
    for (NodeTuple entry : mapping.getValue()) {
      put(entry, names);
    }
    for (String name : names) {
      if (!values.containsKey(name)) {
        report(
            place(),
            Code.KEY_MISSING,
            "The key “%s” is missing.".formatted(name),
            "All keys must be there; write null or [] where there is nothing.");
      }
    }
    return this;
  }

  private void put(NodeTuple entry, List<String> names) {
    String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    FilePlace place = new FilePlace(file(), lineOf(entry.getKeyNode()), name);
    if (!names.contains(name)) {
      report(
          place,
          Code.KEY_UNKNOWN,
          "The key “%s” is unknown.".formatted(name),
          NearWord.meant(name, names));
    } else if (values.putIfAbsent(name, entry.getValueNode()) != null) {
      report(
          place,
          Code.KEY_DUPLICATE,
          "The key “%s” is there twice.".formatted(name),
          "Take one of them away.");
    }
  }

  @Override
  public void fail() {
    super.fail();
    if (parent != null) {
      parent.fail();
    }
  }

  @Override
  public int line(String name) {
    Node node = values.get(name);
    return node == null ? line() : lineOf(node);
  }

  @Override
  public @Nullable Cell written(String name) {
    Node node = values.get(name);
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar) {
      return cell(scalar);
    }
    reportShape(
        new FilePlace(file(), lineOf(node), name), "One text, number or date is needed here.");
    values.remove(name);
    return null;
  }

  private static Cell cell(ScalarNode scalar) {
    boolean isNull =
        scalar.getScalarStyle() == ScalarStyle.PLAIN
            && (scalar.getValue().equals("null") || scalar.getValue().isEmpty());
    return new Cell(isNull ? null : scalar.getValue());
  }

  private void reportShape(FilePlace place, String message) {
    report(place, Code.SHAPE, message, "See docs/edition-format.md for an example.");
  }

  /** The mapping below a key. */
  public YamlMapping mapping(String name, String... names) {
    Node node = values.get(name);
    if (node == null) {
      fail();
      return child(line());
    }
    return child(lineOf(node)).read(node, List.of(names));
  }

  /** The mapping below a key, or null where null is written. */
  public @Nullable YamlMapping optionalMapping(String name, String... names) {
    boolean isNull = values.get(name) instanceof ScalarNode scalar && cell(scalar).text() == null;
    return isNull ? null : mapping(name, names);
  }

  /** The texts below {@code zh} and {@code en} of a key. */
  public Bilingual bilingual(String name) {
    return mapping(name, "zh", "en").texts("zh", "en");
  }

  /** The mappings that are listed below a key. */
  public List<YamlMapping> mappings(String name, String... names) {
    List<YamlMapping> mappings = new ArrayList<>();
    for (Node node : sequence(name)) {
      mappings.add(child(lineOf(node)).read(node, List.of(names)));
    }
    return mappings;
  }

  @Override
  public List<String> references(String name, Keys.Kind kind) {
    Set<String> references = new LinkedHashSet<>();
    for (Node node : sequence(name)) {
      FilePlace place = new FilePlace(file(), lineOf(node), name);
      String text = node instanceof ScalarNode scalar ? cell(scalar).text() : null;
      if (text == null) {
        reportShape(place, "A key is needed here.");
      } else if (isText(text, place) && read(place, text, Format.REFERENCE) != null) {
        keys().refer(kind, text, place);
        if (!references.add(text)) {
          reportSecond(place, text);
        }
      }
    }
    return List.copyOf(references);
  }

  private List<Node> sequence(String name) {
    Node node = values.get(name);
    if (node == null) {
      fail();
      return List.of();
    }
    FilePlace place = new FilePlace(file(), lineOf(node), name);
    List<Node> nodes = sequence(node, place);
    return isList(place, nodes) ? nodes : List.of();
  }

  private List<Node> sequence(Node node, FilePlace place) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    reportShape(place, "A list is needed here.");
    return List.of();
  }

  private YamlMapping child(int line) {
    return new YamlMapping(problems(), keys(), file(), line, this);
  }
}
