/** The nearest valid name to one that was mistyped. */
@NullMarked
package io.tapecheck.nearest;

import org.jspecify.annotations.NullMarked;
