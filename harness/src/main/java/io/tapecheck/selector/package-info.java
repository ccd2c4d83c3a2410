/** CSS selectors, so that whoever reads one can tell at once whether it is one. */
@NullMarked
package io.tapecheck.selector;

import org.jspecify.annotations.NullMarked;
