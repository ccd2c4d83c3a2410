/** Tests of the report for people. */
@NullMarked
package io.tapecheck.reports.html;

import org.jspecify.annotations.NullMarked;
