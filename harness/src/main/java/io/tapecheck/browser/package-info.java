/** Browsers behind one contract: drivers, devices, capabilities and the live page. */
@NullMarked
package io.tapecheck.browser;

import org.jspecify.annotations.NullMarked;
