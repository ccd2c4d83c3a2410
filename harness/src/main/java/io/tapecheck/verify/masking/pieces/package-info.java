/** Finds values that leave in pieces, by halves or by the rhythm of their keys. */
@NullMarked
package io.tapecheck.verify.masking.pieces;

import org.jspecify.annotations.NullMarked;
