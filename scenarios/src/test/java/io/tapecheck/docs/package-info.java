/** Holds that the guides are true. */
@NullMarked
package io.tapecheck.docs;

import org.jspecify.annotations.NullMarked;
