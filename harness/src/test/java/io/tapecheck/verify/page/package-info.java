/** Tests of this package. */
@NullMarked
package io.tapecheck.verify.page;

import org.jspecify.annotations.NullMarked;
