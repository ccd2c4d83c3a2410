package io.tapecheck.reports.html;

import java.util.List;

/**
 * An error of the page as it is shown.
 *
 * @param id for example {@code error-1}
 * @param kind in words
 * @param message the browser's words
 * @param stack frames, innermost first
 * @param url of the document or the request
 * @param time milliseconds since the start
 * @param moment the same for people
 * @param place stage and step
 * @param notes what else is known of it, each in some words
 * @param linked whether stage, step and moment of the recording are known
 * @param fingerprint the same for the same error
 */
public record ErrorView(
    String id,
    String kind,
    String message,
    List<String> stack,
    String url,
    long time,
    String moment,
    String place,
    List<String> notes,
    boolean linked,
    String fingerprint) {}
