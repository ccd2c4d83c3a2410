package io.tapecheck.browser;

import io.tapecheck.tape.PictureLayout;

/**
 * A picture of a page, and what it shows where, looked at before it was taken and after.
 *
 * @param png PNG of the viewport, in device pixels
 * @param layout what it shows; where that cannot be told, why
 */
@SuppressWarnings("ArrayRecordComponent") // it is handed on and never compared
public record Picture(byte[] png, PictureLayout layout) {}
