/** Pages that were written down, as verifiers look at them: paths, selectors, masks. */
@NullMarked
package io.tapecheck.verify.page;

import org.jspecify.annotations.NullMarked;
