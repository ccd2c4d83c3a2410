package io.tapecheck.browser.playwright;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;

/**
 * Something in which elements are looked for: Playwright has three such types without a common one.
 */
interface Scope {

  Locator role(AriaRole role, Optional<String> name, boolean exact);

  Locator label(String text, boolean exact);

  Locator placeholder(String text, boolean exact);

  Locator text(String text, boolean exact);

  Locator css(String selector);

  /** A whole document. */
  static Scope of(Page page) {
    return new Scope() {
      @Override
      public Locator role(AriaRole role, Optional<String> name, boolean exact) {
        Page.GetByRoleOptions options = new Page.GetByRoleOptions().setExact(exact);
        name.ifPresent(options::setName);
        return page.getByRole(role, options);
      }

      @Override
      public Locator label(String text, boolean exact) {
        return page.getByLabel(text, new Page.GetByLabelOptions().setExact(exact));
      }

      @Override
      public Locator placeholder(String text, boolean exact) {
        return page.getByPlaceholder(text, new Page.GetByPlaceholderOptions().setExact(exact));
      }

      @Override
      public Locator text(String text, boolean exact) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(exact));
      }

      @Override
      public Locator css(String selector) {
        return page.locator("css=" + selector);
      }
    };
  }

  /** The document inside a frame. */
  static Scope of(FrameLocator frame) {
    return new Scope() {
      @Override
      public Locator role(AriaRole role, Optional<String> name, boolean exact) {
        FrameLocator.GetByRoleOptions options = new FrameLocator.GetByRoleOptions().setExact(exact);
        name.ifPresent(options::setName);
        return frame.getByRole(role, options);
      }

      @Override
      public Locator label(String text, boolean exact) {
        return frame.getByLabel(text, new FrameLocator.GetByLabelOptions().setExact(exact));
      }

      @Override
      public Locator placeholder(String text, boolean exact) {
        return frame.getByPlaceholder(
            text, new FrameLocator.GetByPlaceholderOptions().setExact(exact));
      }

      @Override
      public Locator text(String text, boolean exact) {
        return frame.getByText(text, new FrameLocator.GetByTextOptions().setExact(exact));
      }

      @Override
      public Locator css(String selector) {
        return frame.locator("css=" + selector);
      }
    };
  }

  /** The inside of an element. */
  static Scope of(Locator element) {
    return new Scope() {
      @Override
      public Locator role(AriaRole role, Optional<String> name, boolean exact) {
        Locator.GetByRoleOptions options = new Locator.GetByRoleOptions().setExact(exact);
        name.ifPresent(options::setName);
        return element.getByRole(role, options);
      }

      @Override
      public Locator label(String text, boolean exact) {
        return element.getByLabel(text, new Locator.GetByLabelOptions().setExact(exact));
      }

      @Override
      public Locator placeholder(String text, boolean exact) {
        return element.getByPlaceholder(
            text, new Locator.GetByPlaceholderOptions().setExact(exact));
      }

      @Override
      public Locator text(String text, boolean exact) {
        return element.getByText(text, new Locator.GetByTextOptions().setExact(exact));
      }

      @Override
      public Locator css(String selector) {
        return element.locator("css=" + selector);
      }
    };
  }
}
