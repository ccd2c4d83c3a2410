package io.tapecheck.search;

import java.util.List;

/**
 * Bytes as they are when some encodings have been undone; the first layer is what was given.
 *
 * @param bytes holds the layer between {@code from} and {@code to}; valid during the call only
 * @param from first byte
 * @param to end, exclusive
 * @param encoding what was undone, outermost first; empty for the first layer
 * @param start where the region that was decoded begins in the bytes that were given
 * @param end where that ends, exclusive
 */
@SuppressWarnings("ArrayRecordComponent")
public record Layer(byte[] bytes, int from, int to, List<String> encoding, int start, int end) {}
