package io.tapecheck.reports.html;

import java.util.List;

/**
 * All sessions: scenarios down, recorders across.
 *
 * @param columns the recorders, for example {@code rrweb@2.2.2}
 * @param rows the scenarios
 */
public record Matrix(List<String> columns, List<Row> rows) {

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
   * The sessions of a scenario with one recorder; none when it was not run so.
   *
   * @param recorder the recorder
   * @param sessions in the order of the plan
   */
  public record Cell(String recorder, List<Entry> sessions) {}

  /**
   * A session.
   *
   * @param href its page
   * @param badge its verdict
   * @param way browser and device
   * @param variant the other axes, possibly empty
   * @param figures the key figures
   */
  public record Entry(String href, Badge badge, String way, String variant, List<Fact> figures) {}
}
