/** What a leak is: which canary, in what, where, and the finding that tells of it. */
@NullMarked
package io.tapecheck.verify.masking.leak;

import org.jspecify.annotations.NullMarked;
