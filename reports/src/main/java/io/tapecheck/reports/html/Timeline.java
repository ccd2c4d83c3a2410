package io.tapecheck.reports.html;

import java.util.List;

/**
 * What happened when. Positions are per cent of the whole length.
 *
 * @param length milliseconds
 * @param stages with their steps
 * @param checkpoints markers
 * @param errors markers
 * @param findings markers
 */
public record Timeline(
    long length,
    List<StageView> stages,
    List<Marker> checkpoints,
    List<Marker> errors,
    List<Marker> findings) {

  /**
   * A stage.
   *
   * @param name the stage's name
   * @param left where it begins
   * @param width how long it is
   * @param steps what was done
   */
  public record StageView(String name, String left, String width, List<StepView> steps) {}

  /**
   * A step.
   *
   * @param name the step's name
   * @param time milliseconds since the start
   * @param moment the same for people
   * @param left where it begins
   * @param width how long it is
   * @param ok whether it succeeded
   * @param failure why not, possibly empty
   */
  public record StepView(
      String name,
      long time,
      String moment,
      String left,
      String width,
      boolean ok,
      String failure) {}

  /**
   * One or several things at about the same time.
   *
   * @param time milliseconds since the start
   * @param left position
   * @param title what they are
   * @param count how many
   * @param tone how it is coloured
   */
  public record Marker(long time, String left, String title, int count, String tone) {}
}
