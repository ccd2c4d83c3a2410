/** What must never leave the browser, and what must stay readable. */
@NullMarked
package io.tapecheck.policy;

import org.jspecify.annotations.NullMarked;
