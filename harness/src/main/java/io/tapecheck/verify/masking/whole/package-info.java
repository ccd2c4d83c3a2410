/** Searches whole values in events, requests, storage, console and replayed pages. */
@NullMarked
package io.tapecheck.verify.masking.whole;

import org.jspecify.annotations.NullMarked;
