package io.tapecheck.verify.actions;

import io.tapecheck.tape.PerformedAction;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.actions.ActionMatching.Match;
import io.tapecheck.verify.recording.Place;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what is wrong with an action, with the nearest miss. */
final class ActionFindings {

  private final SessionTimeline timeline;

  ActionFindings(SessionTimeline timeline) {
    this.timeline = timeline;
  }

  Finding missing(Match match) {
    PerformedAction performed = match.performed();
    String nearest =
        match
            .recorded()
            .map(
                recorded ->
                    "; the nearest is event %d on %s, %d ms from it%s"
                        .formatted(
                            recorded.event(),
                            recorded.path().orElse("a node that the recording does not know"),
                            Math.abs(recorded.time() - performed.start()),
                            position(performed, recorded)))
            .orElse("");
    return finding(
        "actions/missing",
        Severity.ERROR,
        "The %s on %s is not in the recording%s."
            .formatted(name(performed.kind()), performed.target().path(), nearest),
        place(match));
  }

  /**
   * One finding for all actions on elements that the recording lacks: what is wrong is that they
   * were not recorded.
   */
  Optional<Finding> unplaced(List<Match> matches) {
    if (matches.isEmpty()) {
      return Optional.empty();
    }
    Match first = matches.get(0);
    PerformedAction performed = first.performed();
    int others = matches.size() - 1;
    String all =
        "The %s on %s%s"
            .formatted(
                name(performed.kind()),
                performed.target().path(),
                others == 0
                    ? " is"
                    : others == 1
                        ? " and another action are"
                        : " and " + others + " other actions are");
    return Optional.of(
        new Finding(
            "actions/missing",
            Severity.ERROR,
            all
                + " recorded on nodes that the recording does not have: it lacks the elements, so no"
                + " replay shows what was done to them.",
            Optional.empty(),
            List.of(),
            place(first).event(first.recorded().map(RecordedAction::event).orElse(0)).where(),
            matches.size(),
            Fingerprint.of("actions/missing", "unplaced")));
  }

  Finding late(Match match) {
    PerformedAction performed = match.performed();
    return finding(
        "actions/late",
        Severity.WARNING,
        "The %s on %s was recorded %d ms away from when it happened; at most %d ms are allowed."
            .formatted(
                name(performed.kind()),
                performed.target().path(),
                match.delay(),
                ActionMatching.TOLERANCE_MS),
        match
            .recorded()
            .map(recorded -> place(match).event(recorded.event()))
            .orElse(place(match)));
  }

  Finding phantom(RecordedAction recorded) {
    return finding(
        "actions/phantom",
        Severity.ERROR,
        "Event %d tells of a %s on %s that nobody performed."
            .formatted(
                recorded.event(),
                name(recorded.kind()),
                recorded.path().orElse("a node that the recording does not know")),
        timeline.placeAt(recorded.time()).event(recorded.event()).node(recorded.path()));
  }

  private Place place(Match match) {
    return timeline
        .placeAt(match.performed().start())
        .node(Optional.of(match.performed().target().path()));
  }

  private static String position(PerformedAction performed, RecordedAction recorded) {
    return performed.kind() == PerformedAction.Kind.SCROLL
        ? ", at %.0f, %.0f instead of %d, %d"
            .formatted(recorded.x(), recorded.y(), performed.x().orElse(0), performed.y().orElse(0))
        : "";
  }

  private static String name(PerformedAction.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Finding finding(String rule, Severity severity, String message, Place place) {
    return new Finding(
        rule,
        severity,
        message,
        Optional.empty(),
        List.of(),
        place.where(),
        1,
        Fingerprint.of(rule, place.where().node().orElse(""), place.where().step().orElse("")));
  }
}
