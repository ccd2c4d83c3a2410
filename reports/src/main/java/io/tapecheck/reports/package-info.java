/** What all reports share: opening tapes, naming files and withholding secrets. */
@NullMarked
package io.tapecheck.reports;

import org.jspecify.annotations.NullMarked;
