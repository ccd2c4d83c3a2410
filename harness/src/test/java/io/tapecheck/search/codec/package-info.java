/** Tests of single encodings. */
@NullMarked
package io.tapecheck.search.codec;

import org.jspecify.annotations.NullMarked;
