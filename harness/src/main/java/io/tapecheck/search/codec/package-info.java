/** Undoes one encoding at a time, bounded in what comes out. */
@NullMarked
package io.tapecheck.search.codec;

import org.jspecify.annotations.NullMarked;
