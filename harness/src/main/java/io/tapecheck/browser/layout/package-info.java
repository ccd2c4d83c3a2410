/** What a picture of a page shows where, by the debugging protocol that both drivers speak. */
@NullMarked
package io.tapecheck.browser.layout;

import org.jspecify.annotations.NullMarked;
