/** Tests of the search: every form, every encoding, and chains of them. */
@NullMarked
package io.tapecheck.search;

import org.jspecify.annotations.NullMarked;
