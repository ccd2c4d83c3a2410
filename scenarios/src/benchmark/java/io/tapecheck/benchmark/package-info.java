/** Measures what capturing costs, and how fast what was captured is searched. */
@NullMarked
package io.tapecheck.benchmark;

import org.jspecify.annotations.NullMarked;
