package org.yearbook.persistence.edition.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yearbook.domain.document.CitationStyle;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.SectionKind;
import org.yearbook.domain.language.Language;

/**
 * The references to the places of one edition, ready but for the number of the line.
 *
 * <p>A text holds {@value #LINE} wherever the line of a citation stands, so that one text serves
 * all citations of a section: replaced by {@code 97}, it cites line 97. Nothing is escaped at that
 * moment, and a heading that itself holds {@value #LINE} would be filled in too.
 */
public final class References {
  /** What stands for the number of the line. */
  public static final String LINE = "{line}";

  /** The columns that hold them, by style and language in the order of their choices. */
  public static final List<String> COLUMNS =
      eachForm((style, language) -> (style + "_" + language).toLowerCase(Locale.ROOT));

  private static final Pattern ORDINALS = Pattern.compile("[0-9]+(\\.[0-9]+)*");

  private final Edition edition;
  private final Map<Language, CitedWork> works = new EnumMap<>(Language.class);
  private final Map<Language, StyledEntries> entries = new EnumMap<>(Language.class);

  /** Formats the edition once; its sections then cost next to nothing. */
  public References(ReportSeries series, Edition edition) {
    this.edition = edition;
    for (Language language : Language.values()) {
      CitedWork work = CitedWork.of(series, edition, language);
      works.put(language, work);
      entries.put(language, StyledEntries.of(work));
    }
  }

  /** The references to a section of the edition in all forms, one for each of the columns. */
  public List<String> texts(Section section) {
    return eachForm((style, language) -> text(section, style, language));
  }

  private static List<String> eachForm(BiFunction<CitationStyle, Language, String> text) {
    return Stream.of(CitationStyle.values())
        .flatMap(style -> Stream.of(Language.values()).map(language -> text.apply(style, language)))
        .toList();
  }

  /** The reference to a section of the edition, with {@value #LINE} in it at least once. */
  public String text(Section section, CitationStyle style, Language language) {
    CitedWork work = known(works, language);
    StyledEntries styled = known(entries, language);
    CitedPlace place = place(section, language);
    return switch (style) {
      case GB_T_7714 -> styled.gbT7714(place);
      case APA -> styled.apa(place);
      case BIBTEX -> BibtexEntry.of(work, place);
      case RIS -> RisRecord.of(work, place);
      case CSL_JSON -> CslJson.of(work, place);
    };
  }

  private CitedPlace place(Section section, Language language) {
    String number = section.number() == null ? section.path() : section.number();
    String heading = CitedWork.onOneLine(section.heading().in(language));
    String named =
        edition.language() == language ? "“" + withInnerQuotes(heading) + "”" : "[" + heading + "]";
    return new CitedPlace(
        number,
        switch (language) {
          case ZH -> "%s%s, 第%s行".formatted(chinese(number, section.kind()), named, LINE);
          case EN -> "%s %s, line %s".formatted(english(number, section.kind()), named, LINE);
        });
  }

  private static String chinese(String number, SectionKind kind) {
    return ORDINALS.matcher(number).matches()
        ? "第" + number + (kind == SectionKind.CHAPTER ? "章" : "节")
        : number;
  }

  private static String english(String number, SectionKind kind) {
    return ORDINALS.matcher(number).matches()
        ? (kind == SectionKind.CHAPTER ? "Chapter " : "Section ") + number
        : number;
  }

  private static String withInnerQuotes(String heading) {
    return heading.replace('“', '‘').replace('”', '’');
  }

  private static <T> T known(Map<Language, T> byLanguage, Language language) {
    T known = byLanguage.get(language);
    if (known == null) {
      throw new IllegalStateException("Nothing was formatted in " + language + ".");
    }
    return known;
  }
}
