/** Tests of what becomes of browsers' processes and files. */
@NullMarked
package io.tapecheck.browser.process;

import org.jspecify.annotations.NullMarked;
