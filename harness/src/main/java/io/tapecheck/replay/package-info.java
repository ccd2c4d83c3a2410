/** Rebuilding a recorded page offline at each checkpoint. */
@NullMarked
package io.tapecheck.replay;

import org.jspecify.annotations.NullMarked;
