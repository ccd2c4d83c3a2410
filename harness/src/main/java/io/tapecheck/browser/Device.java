package io.tapecheck.browser;

import java.util.Optional;

/**
 * What the page is shown on.
 *
 * @param id for example {@code desktop}
 * @param width of the viewport in CSS pixels
 * @param height of the viewport in CSS pixels
 * @param pixelRatio device pixels for one CSS pixel
 * @param mobile whether the viewport meta element counts and scroll bars overlay
 * @param touch whether it has a touch screen
 * @param userAgent what it calls itself; empty for the browser's own
 */
public record Device(
    String id,
    int width,
    int height,
    double pixelRatio,
    boolean mobile,
    boolean touch,
    Optional<String> userAgent) {}
