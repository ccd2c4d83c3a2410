/** Tests of the formats of audits. */
@NullMarked
package io.tapecheck.reports.audit;

import org.jspecify.annotations.NullMarked;
