/** The page probe: its script, and what it says and answers, as records. */
@NullMarked
package io.tapecheck.probe;

import org.jspecify.annotations.NullMarked;
