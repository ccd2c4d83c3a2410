/** Tests of this package. */
@NullMarked
package io.tapecheck.verify.recording;

import org.jspecify.annotations.NullMarked;
