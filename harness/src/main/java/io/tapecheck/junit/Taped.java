package io.tapecheck.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Turns the browser tests of a class into masking and fidelity tests. The class keeps a Playwright {@code Page} or a
 * Selenium {@code WebDriver} (BiDi enabled) in a field, which is there once {@code @BeforeEach} methods have run; the
 * recorder is injected, whatever the test types is a canary, checkpoints are taken when a page is left and at the end,
 * and the test fails with what was found.
 *
 * <pre>{@code
 * @Taped
 * class CheckoutTest {
 *   Page page;
 *   …
 * }</pre>
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(TapecheckExtension.class)
public @interface Taped {

  /** Name of the field; without it the first field that holds a page or driver. */
  String field() default "";

  /**
   * Settings file, relative to the working directory; without it {@code tapecheck.yaml} there, if
   * it exists.
   */
  String settings() default "";

  /** Overrides, such as {@code recorder.options.maskAllInputs=false}. */
  String[] set() default {};
}
