package org.yearbook.persistence.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yearbook.domain.document.Sha256;

/** A report of five lines and its edition, both made for tests. */
final class SmallEdition {
  static final String DOCUMENT =
      """
      # 第1章 测试装置

      甲装置😀

      截至年底，甲装置累计提供机时**35万**小时，两个系统使用率分别为66.6%、50.0%。
      """;

  private final Path folder;

  private SmallEdition(Path folder) {
    this.folder = folder;
  }

  /** Writes the document and the edition into an empty folder. */
  static SmallEdition in(Path folder) {
    SmallEdition small = new SmallEdition(folder);
    small.write("source.txt", DOCUMENT);
    small.write(
        "edition.yaml",
        """
        format: 2
        series:
          slug: small-report
          title: {zh: 小报告, en: Small Report}
          publisher: {zh: 某某, en: Somebody}
          cadence: ANNUAL
        edition:
          slug: small-report-2020
          referenceYear: 2020
          title: {zh: 小报告2020, en: Small Report 2020}
          language: ZH
          publishedOn: "2021-03-01"
          publishedPrecision: MONTH
        source:
          fileName: source.txt
          bytes: %d
          sha256: %s
        """
            .formatted(
                DOCUMENT.getBytes(StandardCharsets.UTF_8).length, Sha256.of(DOCUMENT).hex()));
    small.write(
        "sections.csv",
        """
        path,number,kind,heading_zh,heading_en,line
        1,1,CHAPTER,测试装置,Test facilities,1
        1.1,,ITEM,甲装置,Facility A,3
        """);
    small.write(
        "citations.csv",
        "key,section,line,start,end,sha256,printed,table_row,table_column\n"
            + citation("L003-a,1.1,3", "甲装置😀", "")
            + citation("L005-a,1.1,5", "累计提供机时**35万**小时", "35万小时")
            + citation("L005-b,1.1,5", "两个系统使用率分别为66.6%、50.0%", "66.6%、50.0%"));
    small.write(
        "passages.csv",
        "line,start,end,sha256,reason,note_zh,note_en\n"
            + "1,%s,PAGE_FURNITURE,章的序号,number of the chapter\n".formatted(span("# 第1章")));
    small.write(
        "units.csv",
        """
        code,symbol,name_zh,name_en,quantity,factor,base,currency
        h,h,小时,hour,TIME,1,,
        %,%,百分比,percent,SHARE,1,,
        """);
    small.write(
        "metrics.csv",
        """
        code,name_zh,name_en,definition_zh,definition_en,theme,unit,kind,additive_over,applies_to,denominator,broader
        hours,机时,Hours,机时。,Hours given.,USAGE,h,DURATION,ENTITY|TIME,,,
        utilization,使用率,Utilization,使用率。,Share in use.,USAGE,%,RATE,,,,
        """);
    small.write(
        "facilities.yaml",
        """
        - slug: facility-a
          type: LASER
          parent: null
          ordinal: null
          names:
            - {language: ZH, text: 甲装置, kind: OFFICIAL, status: VERIFIED, citations: [L003-a]}
            - {language: EN, text: Facility A, kind: TRANSLATION, status: UNVERIFIED, citations: [L003-a]}
          identifiers: []
          systems: []
          statuses:
            - {status: USER_OPERATION, assertion: PREFERRED, inferred: true, period: null, citations: [L005-a]}
          achievements: []
        """);
    small.write(
        "observations.csv",
        """
        key,subject,system,journal,grant_type,expert_group,authorship,achievement,metric,printed,value,unit,qualifier,low,high,low_inclusive,high_inclusive,aggregation,period_type,period_start,period_end,period_label,period_precision,year_inferred,aggregate,null_reason,flags,origin,assertion,citations
        facility-a.hours,facility-a,,,,,,,hours,35万小时,350000,h,EXACT,350000,350000,true,true,CUMULATIVE,INSTANT,2020-12-31,2020-12-31,截至年底,YEAR,true,false,,YEAR_INFERRED,STATED,PREFERRED,L005-a
        facility-a.utilization,facility-a,,,,,,,utilization,50.0%,50.0,%,EXACT,50.0,50.0,true,true,PERIOD_AVERAGE,,,,,,false,false,,,STATED,PREFERRED,L005-b
        """);
    return small;
  }

  private static String citation(String head, String span, String printed) {
    return "%s,%s,%s,,\n".formatted(head, span(span), printed);
  }

  private static String span(String span) {
    int start = DOCUMENT.codePointCount(0, DOCUMENT.indexOf(span));
    int end = start + span.codePointCount(0, span.length());
    return "%d,%d,%s".formatted(start, end, Sha256.of(span));
  }

  private void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path source() {
    return folder.resolve("source.txt");
  }

  EditionCopy files() {
    return EditionCopy.of(folder);
  }

  Validated validate() {
    return EditionFolder.at(folder).validate(source());
  }

  /** The cited texts by key of the citation. */
  static Map<String, String> quotes() {
    return Map.of(
        "L003-a", "甲装置😀",
        "L005-a", "累计提供机时**35万**小时",
        "L005-b", "两个系统使用率分别为66.6%、50.0%");
  }
}
