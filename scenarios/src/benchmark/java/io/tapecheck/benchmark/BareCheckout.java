package io.tapecheck.benchmark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tapecheck.browser.Device;
import io.tapecheck.persona.Persona;
import io.tapecheck.persona.PersonaField;
import java.util.regex.Pattern;

/**
 * The steps of the scenario {@code guest-checkout-card} as a team would write them for Playwright
 * alone: no checkpoints, no ground truth, Playwright's own waiting.
 *
 * @param browser started before
 * @param shop base URL of the shop
 * @param persona who buys
 */
record BareCheckout(Browser browser, String shop, Persona persona) {

  /** Goes through the checkout in a context of its own, in which a recorder runs. */
  void perform(String bootScript, Device device) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setViewportSize(device.width(), device.height());
    try (BrowserContext context = browser.newContext(options)) {
      context.addInitScript(bootScript);
      new Visit(context.newPage()).checkOut();
    }
  }

  private final class Visit {

    private final Page page;

    Visit(Page page) {
      this.page = page;
    }

    void checkOut() {
      browse();
      lookAtTheCart();
      giveContact();
      giveAddress();
      enterCard();
      review();
      confirm();
    }

    private void browse() {
      page.navigate(shop + "/");
      assertThat(named(AriaRole.HEADING, "Stoneware for slow mornings")).isVisible();
      exactButton("Table").click();
      assertThat(button("Add to cart Dune bowl")).isVisible();
      exactButton("All").click();
      page.getByLabel("Find a piece").pressSequentially("mug");
      button("Add to cart Dune mug").click();
      page.getByLabel("Find a piece").fill("");
      named(AriaRole.HEADING, "Fern planter").scrollIntoViewIfNeeded();
      button("Add to cart Reed vase").hover();
      button("Add to cart Ember teapot").click();
      assertThat(page.locator("body")).containsText("Ember teapot is in your cart");
    }

    private void lookAtTheCart() {
      named(AriaRole.LINK, "View cart").click();
      assertThat(page).hasURL(Pattern.compile("/cart$"));
      button("One Dune mug more").click();
      button("Check out").hover();
      assertThat(named(AriaRole.STATUS, "Total")).containsText("€138.00");
    }

    private void giveContact() {
      button("Check out").click();
      assertThat(page).hasURL(Pattern.compile("/checkout/contact$"));
      fill("E-mail", PersonaField.EMAIL);
      fill("Phone", PersonaField.PHONE);
      assertThat(button("Continue to shipping")).isVisible();
    }

    private void giveAddress() {
      button("Continue to shipping").click();
      assertThat(page).hasURL(Pattern.compile("/checkout/shipping$"));
      fill("Given name", PersonaField.GIVEN_NAME);
      fill("Family name", PersonaField.FAMILY_NAME);
      page.getByLabel("Street").pressSequentially(value(PersonaField.STREET));
      Locator suggestions = named(AriaRole.LISTBOX, "Suggestions");
      assertThat(suggestions).isVisible();
      named(AriaRole.OPTION, "Front house").click();
      assertThat(suggestions).isHidden();
      fill("Postcode", PersonaField.POSTCODE);
      fill("City", PersonaField.CITY);
      button("Continue to payment").scrollIntoViewIfNeeded();
      named(AriaRole.RADIO, "Express").check();
      assertThat(named(AriaRole.STATUS, "Total")).containsText("€150.90");
    }

    private void enterCard() {
      button("Continue to payment").click();
      assertThat(page).hasURL(Pattern.compile("/checkout/payment$"));
      FrameLocator card = page.frameLocator("iframe[title='Card details']");
      card.getByLabel("Card number").fill(value(PersonaField.CARD_NUMBER));
      card.getByLabel("Name on card")
          .fill(value(PersonaField.GIVEN_NAME) + " " + value(PersonaField.FAMILY_NAME));
      card.getByLabel("Expiry date").fill(value(PersonaField.CARD_EXPIRY));
      card.getByLabel("Security code").fill(value(PersonaField.CARD_CODE));
      assertThat(card.getByLabel("Card number")).hasValue(Pattern.compile(lastFour() + "$"));
    }

    private void review() {
      button("Continue to review").click();
      assertThat(page).hasURL(Pattern.compile("/checkout/review$"));
      assertThat(page.locator("body")).containsText("Card ending in " + lastFour());
      button("Place order").scrollIntoViewIfNeeded();
      page.getByLabel("I accept the terms").check();
      assertThat(button("Place order")).isVisible();
    }

    private void confirm() {
      button("Place order").click();
      assertThat(page).hasURL(Pattern.compile("/challenge"));
      assertThat(named(AriaRole.HEADING, "Confirm your payment")).isVisible();
      page.getByLabel("One-time code").fill("294617");
      exactButton("Confirm").click();
      assertThat(page).hasURL(Pattern.compile("/confirmation/"));
      assertThat(page.locator("body")).containsText("Thank you for your order");
      named(AriaRole.LINK, "Back to the shop").scrollIntoViewIfNeeded();
      assertThat(page.locator("body")).containsText("Payment confirmed");
    }

    private Locator named(AriaRole role, String name) {
      return page.getByRole(role, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
      return named(AriaRole.BUTTON, name);
    }

    private Locator exactButton(String name) {
      return page.getByRole(
          AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void fill(String label, PersonaField field) {
      page.getByLabel(label).fill(value(field));
    }
  }

  private String value(PersonaField field) {
    return persona.canary(field).value();
  }

  private String lastFour() {
    String card = value(PersonaField.CARD_NUMBER);
    return card.substring(card.length() - 4);
  }
}
