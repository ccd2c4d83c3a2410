package io.tapecheck.search.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a date, or the month in which a card expires, in the orders that people and forms use. */
final class Dates {

  private static final List<String> DAY_ORDERS =
      List.of(
          "uuuu-MM-dd",
          "uuuu/MM/dd",
          "uuuu.MM.dd",
          "uuuuMMdd",
          "dd.MM.uuuu",
          "dd/MM/uuuu",
          "dd-MM-uuuu",
          "dd MM uuuu",
          "ddMMuuuu",
          "d.M.uuuu",
          "d. M. uuuu",
          "d/M/uuuu",
          "MM/dd/uuuu",
          "MM-dd-uuuu",
          "MM.dd.uuuu",
          "MMdduuuu",
          "M/d/uuuu",
          "d MMMM uuuu",
          "d. MMMM uuuu",
          "dd MMM uuuu",
          "d-MMM-uuuu",
          "MMMM d, uuuu",
          "MMM d, uuuu",
          "EEE MMM dd uuuu",
          "EEE, dd MMM uuuu");

  /** Month and two digits of a year stand in too much that is no date. */
  private static final List<String> MONTH_ORDERS =
      List.of("MM/uuuu", "MM-uuuu", "MM.uuuu", "MM / uuuu", "uuuu-MM", "uuuu/MM", "MMM uuuu");

  private static final List<String> READ_DAYS =
      List.of("uuuu-MM-dd", "dd.MM.uuuu", "dd/MM/uuuu", "uuuu/MM/dd");

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

  private Dates() {}

  static boolean isDate(String value) {
    return day(value).isPresent() || month(value).isPresent();
  }

  /** The date in every order; none when the value is no date. */
  static List<String> of(String value) {
    Stream<String> days =
        day(value).stream().flatMap(day -> written(DAY_ORDERS, format -> format.format(day)));
    Stream<String> months =
        month(value).stream()
            .flatMap(month -> written(MONTH_ORDERS, format -> format.format(month)));
    return Stream.concat(days, months).distinct().toList();
  }

  private static Stream<String> written(
      List<String> orders, java.util.function.Function<DateTimeFormatter, String> write) {
    return orders.stream()
        .flatMap(
            order ->
                LANGUAGES.stream()
                    .limit(order.contains("MMM") ? LANGUAGES.size() : 1)
                    .map(language -> write.apply(DateTimeFormatter.ofPattern(order, language))));
  }

  private static Optional<LocalDate> day(String value) {
    for (String order : READ_DAYS) {
      try {
        return Optional.of(LocalDate.parse(value, strict(order)));
      } catch (DateTimeParseException another) {
        // The next order may fit.
      }
    }
    return Optional.empty();
  }

  private static Optional<YearMonth> month(String value) {
    try {
      return Optional.of(YearMonth.parse(value, strict("MM/uuuu")));
    } catch (DateTimeParseException noMonth) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter strict(String order) {
    return DateTimeFormatter.ofPattern(order, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }
}
