/** The contract of reporters, which turn a result into files. */
@NullMarked
package io.tapecheck.report;

import org.jspecify.annotations.NullMarked;
