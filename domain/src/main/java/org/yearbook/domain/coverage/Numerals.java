package org.yearbook.domain.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numerals. These are
 *
 * <ul>
 *   <li>digits with a point or groups of thousands inside, and the 万 or 亿 that follows at once or
 *       after 余, 多 or bold marks: 12887, 66.6, 4.0, 35万, {@code 67.5**万};
 *   <li>Chinese numerals, as long as they go on: 二十亿, 万 (近万个), 百 (百纳弧度), 三 and 一 (三省一市), 两 and 一
 *       (两天一夜), 十四五; 数 before 十百千万亿 and 几 belong to them (数十, 十几), 数 elsewhere does not (数据).
 * </ul>
 *
 * A Chinese numeral inside a word that counts nothing (一流, 统一, 长三角) is none. The list of such words
 * is short: a word too many in a report does no harm, a number that is overlooked does.
 */
final class Numerals {
  private static final String NOT_NUMERALS =
      "进一步|一流|一体|一般|一致|一起|一直|一些|一样|一切|一旦|一律|一定|统一|唯一|同一|单一|之一|万一|三角|百科|百姓|几乎|几何";

  private static final Pattern NUMERAL =
      Pattern.compile(
          """
          %s
          | (?<digits> (?: [0-9]{1,3} (?:,[0-9]{3})+ (?![0-9]) | \\p{Nd}+ ) (?: [.．]\\p{Nd}+ )*
              (?: (?:\\*\\*)? [余多]? (?:\\*\\*)? [百千]? [万亿]+ )? )
          | (?<numerals> (?: 数(?=[十百千万亿]) | [零〇一二两三四五六七八九十百千万亿几] )+ )
          """
              .formatted(NOT_NUMERALS),
          Pattern.COMMENTS);

  /** A letter, which digits inside a name such as nsp7 follow. */
  private static final Pattern NAME_BEFORE = Pattern.compile("[A-Za-z]-?$");

  private static final Pattern UNIT_BEHIND =
      Pattern.compile("^(?:\\*\\*)?[余多]?(?:\\*\\*)?\\s?[\\p{L}%％‰°℃]");

  private Numerals() {}

  /** The numerals of a part of a line. */
  static List<Piece> in(Line line, int from, int to, boolean inCell) {
    List<Piece> numerals = new ArrayList<>();
    Matcher matcher = NUMERAL.matcher(line.text()).region(from, to);
    while (matcher.find()) {
      boolean digits = matcher.group("digits") != null;
      if (digits || matcher.group("numerals") != null) {
        boolean figure = digits && (inCell || hasUnit(line.text(), matcher.start(), matcher.end()));
        numerals.add(line.piece(PieceKind.NUMERAL, matcher.start(), matcher.end(), figure));
      }
    }
    return numerals;
  }

  /** The numerals of a text, without bold marks. */
  static List<String> in(String text) {
    String plain = plain(text);
    return in(new Line(1, 0, plain), 0, plain.length(), false).stream().map(Piece::text).toList();
  }

  /** The text without bold marks. */
  static String plain(String text) {
    return text.replace("**", "");
  }

  private static boolean hasUnit(String text, int start, int end) {
    return !NAME_BEFORE.matcher(text.substring(0, start)).find()
        && UNIT_BEHIND.matcher(text.substring(end)).find();
  }
}
