package io.tapecheck.recorder;

/**
 * What rebuilds a page from a recording. Used offline by the replay stage and, embedded, by
 * reports.
 *
 * @param script source that, run in a page, leaves a function {@code tapecheckReplayer(events,
 *     container)} which returns {@code {seek(time), play(fromTime), pause(), time(), document(),
 *     iframe, stop()}}: times are milliseconds since the epoch; {@code seek} shows the page after
 *     every event up to and including that time and returns when the document is ready (it may
 *     return a promise); no script of the recording is ever run
 * @param style source of the style sheet that the page needs
 * @param licence the licence notice of what is in script and style
 */
public record Replayer(String script, String style, String licence) {}
