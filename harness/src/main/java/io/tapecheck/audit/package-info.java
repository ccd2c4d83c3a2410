/** Searches recordings that someone else made for personal data and secrets. */
@NullMarked
package io.tapecheck.audit;

import org.jspecify.annotations.NullMarked;
