/** Tests of this package. */
@NullMarked
package io.tapecheck.verify.fidelity;

import org.jspecify.annotations.NullMarked;
