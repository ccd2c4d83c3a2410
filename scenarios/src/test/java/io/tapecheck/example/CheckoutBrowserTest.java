package io.tapecheck.example;

import io.tapecheck.junit.Taped;
import org.junit.jupiter.api.Test;

@Taped
class CheckoutBrowserTest extends ShopVisit {

  @Test
  void aGuestGivesContactDetails() {
    page.navigate(shop.baseUrl());
    button("Add to cart Dune mug").click();
    link("View cart").click();
    button("Check out").click();
    page.getByLabel("E-mail").fill("ada.sturm@example.org");
    page.getByLabel("Phone").fill("+12025550147");
    button("Continue to shipping").click();
    page.getByLabel("Given name").fill("Philippa");
  }
}
