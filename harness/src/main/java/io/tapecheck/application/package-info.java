/** Web applications that get recorded. */
@NullMarked
package io.tapecheck.application;

import org.jspecify.annotations.NullMarked;
