/** The result of an audit as JSON and as SARIF. */
@NullMarked
package io.tapecheck.reports.audit;

import org.jspecify.annotations.NullMarked;
