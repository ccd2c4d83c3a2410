/** Tests of this package. */
@NullMarked
package io.tapecheck.verify.masking.page;

import org.jspecify.annotations.NullMarked;
