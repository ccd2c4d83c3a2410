package io.tapecheck.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {

  private interface Thing {
    String id();
  }

  private static final class One implements Thing {
    @Override
    public String id() {
      return "one";
    }
  }

  private static final class Other implements Thing {
    @Override
    public String id() {
      return "one";
    }
  }

  private static final class Nameless implements Thing {
    @Override
    public String id() {
      return " ";
    }
  }

  @Test
  void anExtensionIsFoundByItsId() {
    assertThat(Catalog.of("Thing", List.<Thing>of(new One()), Thing::id).get("one").id())
        .isEqualTo("one");
  }

  @Test
  void anUnknownIdIsAnsweredWithTheIdsThereAre() {
    assertThatThrownBy(() -> Catalog.of("Thing", List.<Thing>of(new One()), Thing::id).get("two"))
        .hasMessageContaining("No Thing is called two. There are: one.");
  }

  @Test
  void aClashNamesBothClasses() {
    assertThatThrownBy(() -> Catalog.of("Thing", List.<Thing>of(new One(), new Other()), Thing::id))
        .hasMessageContaining(One.class.getName())
        .hasMessageContaining(Other.class.getName());
  }

  @Test
  void anExtensionWithoutAnIdIsRefused() {
    assertThatThrownBy(() -> Catalog.of("Thing", List.<Thing>of(new Nameless()), Thing::id))
        .hasMessageContaining(Nameless.class.getName());
  }
}
