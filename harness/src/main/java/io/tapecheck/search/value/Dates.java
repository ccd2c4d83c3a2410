package io.tapecheck.search.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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

  private static final List<DateTimeFormatter> READ_DAYS =
      Stream.of("uuuu-MM-dd", "dd.MM.uuuu", "dd/MM/uuuu", "uuuu/MM/dd").map(Dates::strict).toList();

  private static final DateTimeFormatter READ_MONTH = strict("MM/uuuu");

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

  private static final List<DateTimeFormatter> DAYS_WRITTEN = formats(DAY_ORDERS);

  private static final List<DateTimeFormatter> MONTHS_WRITTEN = formats(MONTH_ORDERS);

  private Dates() {}

  static boolean isDate(String value) {
    return day(value).isPresent() || month(value).isPresent();
  }

  /** The date in every order; none when the value is no date. */
  static List<String> of(String value) {
    Stream<String> days =
        day(value).stream().flatMap(day -> written(DAYS_WRITTEN, format -> format.format(day)));
    Stream<String> months =
        month(value).stream()
            .flatMap(month -> written(MONTHS_WRITTEN, format -> format.format(month)));
    return Stream.concat(days, months).distinct().toList();
  }

  private static Stream<String> written(
      List<DateTimeFormatter> orders, Function<DateTimeFormatter, String> write) {
    return orders.stream().map(write);
  }

  private static List<DateTimeFormatter> formats(List<String> orders) {
    return orders.stream()
        .flatMap(
            order ->
                LANGUAGES.stream()
                    .limit(order.contains("MMM") ? LANGUAGES.size() : 1)
                    .map(language -> DateTimeFormatter.ofPattern(order, language)))
        .toList();
  }

  private static Optional<LocalDate> day(String value) {
    for (DateTimeFormatter order : READ_DAYS) {
      try {
        return Optional.of(LocalDate.parse(value, order));
      } catch (DateTimeParseException another) {
        // The next order may fit.
      }
    }
    return Optional.empty();
  }

  private static Optional<YearMonth> month(String value) {
    try {
      return Optional.of(YearMonth.parse(value, READ_MONTH));
    } catch (DateTimeParseException noMonth) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter strict(String order) {
    return DateTimeFormatter.ofPattern(order, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }
}
