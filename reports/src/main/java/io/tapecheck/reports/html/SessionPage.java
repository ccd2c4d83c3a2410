package io.tapecheck.reports.html;

import java.util.List;
import java.util.Optional;

/**
 * What the page of a session shows.
 *
 * @param version of Tapecheck
 * @param title the scenario's title
 * @param scenario the scenario's name
 * @param badge the session's verdict
 * @param failure why it broke, possibly empty
 * @param notGated why it passes although it would not, possibly empty
 * @param figures the headline
 * @param facts recorder, browser and so on
 * @param gates of this session
 * @param player the embedded player; empty when there is nothing to play
 * @param noPlayer why there is none
 * @param timeline what happened when
 * @param checkpoints live and replayed
 * @param findings what is wrong
 * @param errors what the page reported
 * @param measures every figure
 * @param options every option of the recorder; changed ones say so in their note
 * @param problems what could not be decoded
 */
public record SessionPage(
    String version,
    String title,
    String scenario,
    Badge badge,
    String failure,
    String notGated,
    List<Fact> figures,
    List<Fact> facts,
    List<GateRow> gates,
    Optional<Player> player,
    String noPlayer,
    Timeline timeline,
    List<CheckpointView> checkpoints,
    Folds<FindingView> findings,
    List<ErrorView> errors,
    List<Fact> measures,
    List<Fact> options,
    List<String> problems) {

  /**
   * What the player needs.
   *
   * @param recordingScript the script that holds the recording
   * @param frame the document that the replayer runs in
   */
  public record Player(String recordingScript, String frame) {}
}
