/** Tests of what all reports share, and the sessions that the reports' tests are about. */
@NullMarked
package io.tapecheck.reports;

import org.jspecify.annotations.NullMarked;
