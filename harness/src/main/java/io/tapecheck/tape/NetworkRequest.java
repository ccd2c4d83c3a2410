package io.tapecheck.tape;

import java.util.Optional;

/**
 * A request that the browser reported.
 *
 * @param method in upper case
 * @param url whole
 * @param type what it was for, as the browser says: document, script, fetch, xhr, beacon, image, …
 * @param start milliseconds since the epoch
 * @param status of the answer, if there was one
 * @param failure why there was none
 */
public record NetworkRequest(
    String method,
    String url,
    String type,
    long start,
    Optional<Integer> status,
    Optional<String> failure) {}
