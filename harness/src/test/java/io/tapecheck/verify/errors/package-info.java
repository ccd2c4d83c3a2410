/** Tests of this package. */
@NullMarked
package io.tapecheck.verify.errors;

import org.jspecify.annotations.NullMarked;
