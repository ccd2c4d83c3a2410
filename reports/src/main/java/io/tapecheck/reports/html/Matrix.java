package io.tapecheck.reports.html;

import java.util.List;

/**
 * All sessions: scenarios down, ways of running them across.
 *
 * @param columns the ways
 * @param rows the scenarios
 */
public record Matrix(List<Column> columns, List<Row> rows) {

  /**
   * A way of running scenarios.
   *
   * @param recorder for example {@code rrweb@2.2.2}
   * @param browser engine and driver
   * @param device id of the device
   */
  public record Column(String recorder, String browser, String device) {}

  /**
   * A scenario.
   *
   * @param scenario its name
   * @param title one line for people
   * @param app what was recorded
   * @param cells one for each column
   */
  public record Row(String scenario, String title, String app, List<Cell> cells) {}

  /**
   * The sessions of a scenario in one way; none when it was not run so.
   *
   * @param column the way
   * @param sessions in the order of the plan
   */
  public record Cell(Column column, List<Entry> sessions) {}

  /**
   * A session.
   *
   * @param href its page
   * @param badge its verdict
   * @param variant the other axes, possibly empty
   * @param figures the key figures
   */
  public record Entry(String href, Badge badge, String variant, List<Fact> figures) {}
}
