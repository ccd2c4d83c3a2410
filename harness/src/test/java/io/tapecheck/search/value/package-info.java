/** Tests of single encodings. */
@NullMarked
package io.tapecheck.search.value;

import org.jspecify.annotations.NullMarked;
