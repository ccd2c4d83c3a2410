/** Driving a live page through a scenario and writing its tape. */
@NullMarked
package io.tapecheck.capture;

import org.jspecify.annotations.NullMarked;
