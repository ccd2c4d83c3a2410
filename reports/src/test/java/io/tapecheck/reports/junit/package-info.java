/** Tests of the result as JUnit XML. */
@NullMarked
package io.tapecheck.reports.junit;

import org.jspecify.annotations.NullMarked;
