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
 * @param lifted what is not held against some sessions
 * @param recorders what leaked where, by recorder and option set
 * @param matrix all sessions
 * @param findings of the sessions that are held to their gates, the gravest first
 * @param ungated findings of the others
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
    List<String> lifted,
    List<RecorderBlock> recorders,
    Matrix matrix,
    Folds<Group> findings,
    Folds<Group> ungated,
    List<Group> errors) {}
