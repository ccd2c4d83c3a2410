/** Tests of this package. */
@NullMarked
package io.tapecheck.verify.actions;

import org.jspecify.annotations.NullMarked;
