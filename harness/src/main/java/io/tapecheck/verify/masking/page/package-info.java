/** Holds the replayed pages against the policy: what must be hidden is, and nothing else. */
@NullMarked
package io.tapecheck.verify.masking.page;

import org.jspecify.annotations.NullMarked;
