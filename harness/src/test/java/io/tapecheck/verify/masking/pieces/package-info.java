/** Tests of this package. */
@NullMarked
package io.tapecheck.verify.masking.pieces;

import org.jspecify.annotations.NullMarked;
