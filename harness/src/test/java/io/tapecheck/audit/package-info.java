/** Tests of audits. */
@NullMarked
package io.tapecheck.audit;

import org.jspecify.annotations.NullMarked;
