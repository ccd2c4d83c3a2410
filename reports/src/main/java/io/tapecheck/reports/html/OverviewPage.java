package io.tapecheck.reports.html;

import java.util.List;

/**
 * What the first page shows.
 *
 * @param version of Tapecheck
 * @param started when, for people
 * @param duration how long, for people
 * @param badge the run's verdict
 * @param summary one or two sentences
 * @param figures the headline
 * @param gates over all sessions
 * @param matrix all sessions
 * @param findings the gravest first
 * @param errors what pages reported
 */
public record OverviewPage(
    String version,
    String started,
    String duration,
    Badge badge,
    String summary,
    List<Fact> figures,
    List<GateRow> gates,
    Matrix matrix,
    List<Group> findings,
    List<Group> errors) {}
