package io.tapecheck.example;

import io.tapecheck.junit.Taped;
import org.junit.jupiter.api.Test;

@Taped
class CheckoutBrowserTest extends ShopVisit {

  @Test
  void aGuestGivesContactDetails() {
    page.navigate(shop.baseUrl());
    page.getByLabel("Add to cart Dune mug").click();
    page.getByText("View cart").click();
    page.getByText("Check out").click();
    page.getByLabel("E-mail").fill("ada.sturm@example.org");
    page.getByText("Continue to shipping").click();
  }
}
