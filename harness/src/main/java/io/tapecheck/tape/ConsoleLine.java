package io.tapecheck.tape;

/**
 * What a page wrote to its console.
 *
 * @param time milliseconds since the epoch by the page's clock
 * @param level as the page called it: log, debug, info, warn, error, table, …
 * @param text the arguments as far as the browser tells them, joined by blanks
 * @param url of the document that wrote it
 */
public record ConsoleLine(long time, String level, String text, String url) {}
