/** Tests of the short Markdown text. */
@NullMarked
package io.tapecheck.reports.markdown;

import org.jspecify.annotations.NullMarked;
