/** The result of a run as a short Markdown text, for comments on changes. */
@NullMarked
package io.tapecheck.reports.markdown;

import org.jspecify.annotations.NullMarked;
