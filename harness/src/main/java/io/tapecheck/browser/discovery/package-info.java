/** Finds browsers and their drivers on the machine, and installs what is missing. */
@NullMarked
package io.tapecheck.browser.discovery;

import org.jspecify.annotations.NullMarked;
