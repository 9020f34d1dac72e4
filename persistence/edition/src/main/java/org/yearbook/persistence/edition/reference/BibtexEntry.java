package org.yearbook.persistence.edition.reference;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.KeyValue;
import org.jbibtex.StringValue;
import org.jbibtex.Value;

/** Writes BibTeX, in UTF-8 and with what TeX would take for a command escaped. */
public final class BibtexEntry {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Braces have names, because BibTeX counts them even behind a backslash. */
  private static final Map<Integer, String> ESCAPED =
      Map.ofEntries(
          Map.entry((int) '\\', "\\textbackslash{}"),
          Map.entry((int) '{', "\\textbraceleft{}"),
          Map.entry((int) '}', "\\textbraceright{}"),
          Map.entry((int) '~', "\\textasciitilde{}"),
          Map.entry((int) '^', "\\textasciicircum{}"),
          Map.entry((int) '<', "\\textless{}"),
          Map.entry((int) '>', "\\textgreater{}"),
          Map.entry((int) '|', "\\textbar{}"),
          Map.entry((int) '&', "\\&"),
          Map.entry((int) '%', "\\%"),
          Map.entry((int) '$', "\\$"),
          Map.entry((int) '#', "\\#"),
          Map.entry((int) '_', "\\_"));

  private BibtexEntry() {}

  static String of(CitedWork work, CitedPlace place) {
    BibTeXEntry entry = new BibTeXEntry(BibTeXEntry.TYPE_TECHREPORT, new Key(work.key()));
    entry.addField(BibTeXEntry.KEY_AUTHOR, whole(work.publisher()));
    entry.addField(BibTeXEntry.KEY_TITLE, whole(work.title()));
    entry.addField(BibTeXEntry.KEY_INSTITUTION, braced(escaped(work.publisher())));
    addDate(entry, work.published());
    entry.addField(new Key("language"), braced(CitedWork.tag(work.writtenIn())));
    entry.addField(BibTeXEntry.KEY_NOTE, braced(escaped(place.text())));
    return written(entry);
  }

  /** BibTeX demands a year of a report, and has no sign of its own for a missing one. */
  private static void addDate(BibTeXEntry entry, List<Integer> parts) {
    if (parts.isEmpty()) {
      entry.addField(BibTeXEntry.KEY_YEAR, braced("n.d."));
      return;
    }
    entry.addField(BibTeXEntry.KEY_YEAR, braced(parts.get(0).toString()));
    if (parts.size() >= 2) {
      entry.addField(BibTeXEntry.KEY_MONTH, new KeyValue(MONTHS.get(parts.get(1) - 1)));
    }
    if (parts.size() == 3) {
      entry.addField(new Key("date"), braced("%04d-%02d-%02d".formatted(parts.toArray())));
    }
  }

  /** A name that isn't taken apart at its “and”, or a title whose capitals stay. */
  private static Value whole(String text) {
    return braced("{" + escaped(text) + "}");
  }

  private static Value braced(String value) {
    return new StringValue(value, StringValue.Style.BRACED);
  }

  private static String escaped(String text) {
    return withEscapes(text).replace(withEscapes(References.LINE), References.LINE);
  }

  private static String withEscapes(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            character ->
                escaped.append(ESCAPED.getOrDefault(character, Character.toString(character))));
    return escaped.toString();
  }

  private static String written(BibTeXEntry entry) {
    BibTeXDatabase database = new BibTeXDatabase();
    database.addObject(entry);
    StringWriter text = new StringWriter();
    try {
      new BibTeXFormatter().format(database, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text in memory can be written.", impossible);
    }
    return text.toString();
  }
}
