/** What reports are made of. */
@NullMarked
package io.tapecheck.report;

import org.jspecify.annotations.NullMarked;
