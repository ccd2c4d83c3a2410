/** Gates over measures, the verdict, and the result of a run. */
@NullMarked
package io.tapecheck.judge;

import org.jspecify.annotations.NullMarked;
