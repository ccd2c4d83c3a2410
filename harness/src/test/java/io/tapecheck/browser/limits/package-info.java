/** Tests of the limits on calls. */
@NullMarked
package io.tapecheck.browser.limits;

import org.jspecify.annotations.NullMarked;
