/** The report for people: pages that open from disk, with an embedded player. */
@NullMarked
package io.tapecheck.reports.html;

import org.jspecify.annotations.NullMarked;
