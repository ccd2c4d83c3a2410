/** What both drivers hear by Chromium's debugging protocol, read alike for both. */
@NullMarked
package io.tapecheck.browser.protocol;

import org.jspecify.annotations.NullMarked;
