/** The processes and temporary files of browsers, and that none of them outlives its run. */
@NullMarked
package io.tapecheck.browser.process;

import org.jspecify.annotations.NullMarked;
