/** Tests of the result as JSON. */
@NullMarked
package io.tapecheck.reports.json;

import org.jspecify.annotations.NullMarked;
