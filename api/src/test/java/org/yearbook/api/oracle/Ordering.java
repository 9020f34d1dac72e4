package org.yearbook.api.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.question.Aggregate;
import org.yearbook.domain.question.Cursor;
import org.yearbook.domain.question.Order;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.Subject;

/** The order of a list, and the cursors of its rows. */
final class Ordering<T> {
  /** The natural order, which every type that can be ordered has under a name of its own. */
  private static final List<String> NATURAL = List.of("REPORT", "LOADED", "DEFINED");

  private static final Map<String, Key<Row<Subject>>> SUBJECTS =
      Map.of(
          "SLUG", text(row -> row.of().slug()),
          "NAME", text(row -> row.of().names().display().en()));
  private static final Map<String, Key<Row<Metric>>> METRICS =
      Map.of("CODE", text(row -> row.of().code()));
  private static final Map<String, Key<Row<Edition>>> EDITIONS =
      Map.of(
          "SLUG",
          text(row -> row.of().slug()),
          "REFERENCE_YEAR",
          new Key<>(row -> row.of().referenceYear(), Integer::valueOf, natural()));
  private static final Map<String, Key<Row<Observation>>> OBSERVATIONS =
      Map.of(
          "VALUE", new Key<>(row -> row.of().value(), BigDecimal::new, natural()),
          "PERIOD_START", day(Observation::period, Period::start),
          "PERIOD_END", day(Observation::period, period -> period.end().plusDays(1)),
          "SUBJECT", text(row -> row.of().subject()),
          "METRIC", text(row -> row.of().metric()));
  private static final Map<String, Key<Row<Event>>> EVENTS =
      Map.of("PERIOD_START", day(Event::period, Period::start));

  private final String type;
  private final List<Sort> sorts;
  private final List<Key<Row<T>>> keys = new ArrayList<>();
  private final List<Order.Direction> directions = new ArrayList<>();

  private Ordering(
      String type,
      List<Sort> sorts,
      Map<String, Key<Row<T>>> keysByName,
      Function<@Nullable Map<String, Object>, Function<Row<T>, Total>> figures) {
    this.type = type;
    this.sorts = sorts;
    for (Sort sort : sorts) {
      Order order = sort.order();
      directions.add(order.direction());
      if (order.of() != null) {
        keys.add(total(figures.apply(sort.where()), order.of().aggregate()));
        continue;
      }
      if (NATURAL.contains(order.key())) {
        keys.add(number());
        return;
      }
      keys.add(Objects.requireNonNull(keysByName.get(order.key()), order.key()));
    }
    directions.add(Order.Direction.ASC);
    keys.add(number());
  }

  /** A key of an order: a value that may be missing, and its text in cursors. */
  private record Key<T>(
      Function<T, @Nullable Object> value,
      Function<String, Object> read,
      Comparator<Object> comparator) {}

  /** Of subjects in a list of a type: of one kind, or of all. */
  static Ordering<Subject> subjects(String type, List<Sort> sorts, Filters filters) {
    return new Ordering<>(type, sorts, SUBJECTS, filters::figuresOfSubjects);
  }

  static Ordering<Metric> metrics(List<Sort> sorts, Filters filters) {
    return new Ordering<>("Metric", sorts, METRICS, filters::figuresOfMetrics);
  }

  static Ordering<Edition> editions(List<Sort> sorts) {
    return ofOwnValues("Edition", sorts, EDITIONS);
  }

  static Ordering<Observation> observations(List<Sort> sorts) {
    return ofOwnValues("Observation", sorts, OBSERVATIONS);
  }

  static Ordering<Event> events(List<Sort> sorts) {
    return ofOwnValues("Event", sorts, EVENTS);
  }

  /** The order of a list that knows no other. */
  static <T> Ordering<T> natural(String type) {
    return ofOwnValues(type, List.of(), Map.of());
  }

  private static <T> Ordering<T> ofOwnValues(
      String type, List<Sort> sorts, Map<String, Key<Row<T>>> keysByName) {
    return new Ordering<>(
        type,
        sorts,
        keysByName,
        where -> {
          throw new IllegalStateException(type + " has no figures to be ordered by.");
        });
  }

  List<Row<T>> sorted(List<Row<T>> rows) {
    return rows.stream().sorted((one, other) -> compare(position(one), position(other))).toList();
  }

  String cursor(Row<T> row) {
    return new Cursor(signature(), position(row).stream().map(Ordering::written).toList()).encode();
  }

  private String signature() {
    return Cursor.signature(type, Sort.orders(sorts));
  }

  /** Negative when the row stands before the place that the cursor marks, 0 when it is there. */
  int compare(Row<T> row, String cursor) {
    List<@Nullable String> texts = Cursor.decode(cursor, signature(), keys.size()).values();
    List<@Nullable Object> place = new ArrayList<>();
    for (int index = 0; index < keys.size(); index++) {
      String text = texts.get(index);
      place.add(text == null ? null : keys.get(index).read().apply(text));
    }
    return compare(position(row), place);
  }

  private List<@Nullable Object> position(Row<T> row) {
    List<@Nullable Object> position = new ArrayList<>();
    keys.forEach(key -> position.add(key.value().apply(row)));
    return position;
  }

  private int compare(List<@Nullable Object> one, List<@Nullable Object> other) {
    for (int index = 0; index < keys.size(); index++) {
      Comparator<Object> values = keys.get(index).comparator();
      int difference =
          Comparator.nullsLast(
                  directions.get(index) == Order.Direction.ASC ? values : values.reversed())
              .compare(one.get(index), other.get(index));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static @Nullable String written(@Nullable Object value) {
    return value instanceof BigDecimal decimal
        ? decimal.toPlainString()
        : value == null ? null : value.toString();
  }

  private static <T> Key<Row<T>> total(Function<Row<T>, Total> figures, Aggregate aggregate) {
    return new Key<>(row -> figures.apply(row).of(aggregate), BigDecimal::new, natural());
  }

  private static <T> Key<Row<T>> number() {
    return new Key<>(Row::number, Long::valueOf, natural());
  }

  private static <T> Key<T> text(Function<T, @Nullable Object> value) {
    return new Key<>(
        value,
        text -> text,
        Comparator.comparing(text -> ((String) text).codePoints().toArray(), Arrays::compare));
  }

  private static <T> Key<Row<T>> day(
      Function<T, @Nullable Period> when, Function<Period, LocalDate> day) {
    return new Key<>(
        row -> {
          Period period = when.apply(row.of());
          return period == null ? null : day.apply(period);
        },
        LocalDate::parse,
        natural());
  }

  @SuppressWarnings("unchecked")
  private static Comparator<Object> natural() {
    return (one, other) -> ((Comparable<Object>) one).compareTo(other);
  }
}
