package io.tapecheck.reports.html;

import java.util.Optional;

/**
 * A recording that was put into the report.
 *
 * @param player what plays it; empty when there is nothing to play or nothing to play it with
 * @param missing why there is no player, for people
 * @param end time of the last event, milliseconds since the epoch; 0 when there is none
 */
record EmbeddedReplay(Optional<SessionPage.Player> player, String missing, long end) {

  static EmbeddedReplay missing(String why) {
    return new EmbeddedReplay(Optional.empty(), why, 0);
  }
}
