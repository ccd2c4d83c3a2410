/**
 * The JUnit 5 extension: scenarios as tests, and existing browser tests as masking and fidelity
 * tests.
 */
@NullMarked
package io.tapecheck.junit;

import org.jspecify.annotations.NullMarked;
