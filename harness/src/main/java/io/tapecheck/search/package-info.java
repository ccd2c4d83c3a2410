/** Searches bytes for known values, in every form and through every layer of encodings. */
@NullMarked
package io.tapecheck.search;

import org.jspecify.annotations.NullMarked;
