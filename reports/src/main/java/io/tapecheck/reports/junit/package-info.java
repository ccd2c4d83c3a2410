/** The result of a run as JUnit XML, as continuous integration reads it. */
@NullMarked
package io.tapecheck.reports.junit;

import org.jspecify.annotations.NullMarked;
