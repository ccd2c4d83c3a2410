/** Limits on every call into a browser, so that no page can hold up whoever asks it something. */
@NullMarked
package io.tapecheck.browser.limits;

import org.jspecify.annotations.NullMarked;
