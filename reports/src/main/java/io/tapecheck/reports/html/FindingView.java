package io.tapecheck.reports.html;

import java.util.List;
import java.util.Optional;

/**
 * A finding as it is shown.
 *
 * @param tone how it is coloured
 * @param severity in words
 * @param rule the rule
 * @param message for people
 * @param canary id of the canary, possibly empty
 * @param encoding the chain of encodings for people, possibly empty
 * @param time milliseconds since the start, if known
 * @param moment the same for people, possibly empty
 * @param place stage and step, possibly empty
 * @param node the end of the CSS path, possibly empty
 * @param path all of it
 * @param details event, sink and request
 * @param checkpoint name of the checkpoint, possibly empty
 * @param count how often
 * @param advice what to set, possibly empty
 */
public record FindingView(
    String tone,
    String severity,
    String rule,
    String message,
    String canary,
    String encoding,
    Optional<Long> time,
    String moment,
    String place,
    String node,
    String path,
    List<Fact> details,
    String checkpoint,
    int count,
    String advice) {}
