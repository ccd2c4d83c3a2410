/** The forms that a known value may take: spellings to search text for, and digests. */
@NullMarked
package io.tapecheck.search.value;

import org.jspecify.annotations.NullMarked;
