/** Tests of taking canaries out. */
@NullMarked
package io.tapecheck.reports.redaction;

import org.jspecify.annotations.NullMarked;
