/** Synthetic users whose every value is a canary, reproducible from a seed. */
@NullMarked
package io.tapecheck.persona;

import org.jspecify.annotations.NullMarked;
