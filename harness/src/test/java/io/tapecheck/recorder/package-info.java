/** Tests of the contract of recorders. */
@NullMarked
package io.tapecheck.recorder;

import org.jspecify.annotations.NullMarked;
