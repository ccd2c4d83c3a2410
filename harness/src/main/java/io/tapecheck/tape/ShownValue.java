package io.tapecheck.tape;

/**
 * A canary that was seen on a page though nobody had to type it: proof that it was there to be
 * leaked.
 *
 * @param canary its id
 * @param time when the page was looked at that showed it first, milliseconds since the epoch by the
 *     page's clock
 * @param node CSS path of the innermost element that holds it (see {@link CssPath})
 * @param sink what of the element: text, title, url, input value, or attribute with its name
 */
public record ShownValue(String canary, long time, String node, String sink) {}
