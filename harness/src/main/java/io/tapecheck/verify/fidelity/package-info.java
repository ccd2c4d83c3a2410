/** Fidelity: the replayed page is the live page. */
@NullMarked
package io.tapecheck.verify.fidelity;

import org.jspecify.annotations.NullMarked;
