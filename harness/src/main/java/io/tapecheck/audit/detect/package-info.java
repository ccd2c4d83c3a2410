/** Detectors that know personal data and secrets by their shape, check digits and context. */
@NullMarked
package io.tapecheck.audit.detect;

import org.jspecify.annotations.NullMarked;
