/** The result of a run as JSON, the contract with other programs. */
@NullMarked
package io.tapecheck.reports.json;

import org.jspecify.annotations.NullMarked;
