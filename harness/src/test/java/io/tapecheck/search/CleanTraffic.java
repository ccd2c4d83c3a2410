package io.tapecheck.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Makes up what recorders and pages send, without any canary: events of pages in several languages,
 * style sheets, drawings, pictures, identifiers, tokens, minified scripts, forms and requests.
 */
final class CleanTraffic {

  private static final String[] WORDS =
      ("the order total of your cart shipping address continue payment review delivery method"
              + " standard express product quantity remove checkout account settings profile name"
              + " number required please enter valid value select country region notification"
              + " dashboard welcome document upload preview invoice download report monthly balance"
              + " weiter zur Kasse Lieferadresse Bestellung prüfen größe Straße über Zahlungsart"
              + " adresse de livraison panier numéro téléphone prénom société été paiement sécurisé"
              + " dirección teléfono contraseña código postal envío año")
          .split(" ");

  private static final String[] TAGS = {
    "div", "span", "p", "li", "button", "label", "section", "a"
  };
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final SplittableRandom random;
  private final StringBuilder text = new StringBuilder();

  CleanTraffic(long seed) {
    random = new SplittableRandom(seed);
  }

  /** At least so many bytes, one message a line. */
  byte[] bytes(int atLeast) {
    text.setLength(0);
    while (text.length() < atLeast) {
      message();
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void message() {
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> mutation();
      case 4 -> styleSheet();
      case 5 -> drawing();
      case 6 -> picture();
      case 7 -> movement();
      case 8 -> script();
      case 9 -> form();
      case 10 -> request();
      default -> prose();
    }
  }

  private void mutation() {
    text.append("{\"type\":3,\"timestamp\":")
        .append(time())
        .append(",\"data\":{\"source\":0,\"adds\":[");
    int adds = 1 + random.nextInt(12);
    for (int i = 0; i < adds; i++) {
      text.append(i == 0 ? "" : ",");
      text.append("{\"parentId\":")
          .append(random.nextInt(90_000))
          .append(",\"nextId\":null,\"node\":{");
      text.append("\"type\":2,\"tagName\":\"").append(TAGS[random.nextInt(TAGS.length)]);
      text.append("\",\"attributes\":{\"class\":\"")
          .append(name(6))
          .append(" css-")
          .append(token(7));
      text.append("\",\"id\":\":r").append(random.nextInt(999)).append(":\",\"data-testid\":\"");
      text.append(name(4)).append('-').append(name(5)).append("\"},\"childNodes\":[],\"id\":");
      text.append(random.nextInt(90_000))
          .append("}},{\"node\":{\"type\":3,\"textContent\":\"\\n  ");
      words(2 + random.nextInt(9));
      text.append("\\u00a0€")
          .append(random.nextInt(900))
          .append('.')
          .append(10 + random.nextInt(89));
      text.append("\\n\",\"id\":").append(random.nextInt(90_000)).append("}}");
    }
    text.append("],\"removes\":[],\"texts\":[],\"attributes\":[]}}");
  }

  private void styleSheet() {
    text.append("{\"type\":3,\"data\":{\"source\":8,\"adds\":[{\"rule\":\"");
    for (int i = 0; i < 12; i++) {
      text.append('.').append(name(8)).append("__").append(token(5)).append(" > a:hover{color:#");
      text.append(hex(6)).append(";margin:").append(random.nextInt(40)).append("px ");
      text.append(random.nextInt(400) / 16.0)
          .append("rem;background:url(\\\"/img/")
          .append(hex(32));
      text.append(".webp\\\")}");
    }
    text.append("\"}]}}");
  }

  private void drawing() {
    text.append("<svg viewBox=\\\"0 0 24 24\\\"><path d=\\\"M");
    for (int i = 0; i < 120; i++) {
      text.append(random.nextInt(2400) / 100.0).append(random.nextInt(3) == 0 ? "," : " ");
      text.append(random.nextInt(5) == 0 ? "c-" : "").append(random.nextInt(2400) / 100.0);
      text.append(random.nextInt(4) == 0 ? "-" : " ");
    }
    text.append("z\\\"/></svg>");
  }

  private void picture() {
    byte[] pixels = new byte[200 + random.nextInt(6_000)];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) random.nextInt();
    }
    text.append("{\"rr_dataURL\":\"data:image/webp;base64,");
    text.append(Base64.getEncoder().encodeToString(pixels)).append("\"}");
  }

  private void movement() {
    text.append("{\"type\":3,\"data\":{\"source\":1,\"positions\":[");
    for (int i = 0; i < 60; i++) {
      text.append(i == 0 ? "" : ",")
          .append("{\"x\":")
          .append(random.nextInt(1920))
          .append(",\"y\":");
      text.append(random.nextInt(1080)).append(",\"id\":").append(random.nextInt(90_000));
      text.append(",\"timeOffset\":-").append(random.nextInt(500)).append('}');
    }
    text.append("]},\"timestamp\":").append(time()).append('}');
  }

  private void script() {
    for (int i = 0; i < 60; i++) {
      text.append("function ").append(token(2)).append('(').append(token(1)).append(',');
      text.append(token(1))
          .append("){var ")
          .append(token(1))
          .append('=')
          .append(random.nextInt(9_999));
      text.append(";return ").append(token(1)).append('.').append(name(7)).append("&&");
      text.append(token(1)).append("[0x").append(hex(4)).append("]%").append(random.nextInt(64));
      text.append("||\"").append(name(9)).append("\\x20").append(name(4)).append("\"}");
    }
  }

  private void form() {
    text.append("session=").append(new UUID(random.nextLong(), random.nextLong())).append("&t=");
    text.append(time()).append("&page=%2Fcheckout%2F").append(name(6)).append("&title=");
    for (int i = 0; i < 6; i++) {
      text.append(name(7)).append("%20");
    }
    text.append("&sig=").append(hex(64)).append("&v=").append(token(22));
  }

  private void request() {
    text.append("POST /e/?ip=1&_=").append(time()).append("&ver=1.").append(random.nextInt(400));
    text.append(".0&compression=gzip-js HTTP/1.1\nauthorization: Bearer ").append(token(36));
    text.append('.')
        .append(token(120))
        .append('.')
        .append(token(43))
        .append("\ncookie: _ga=GA1.2.");
    text.append(1_000_000_000L + random.nextInt(999_999_999)).append('.').append(time() / 1000);
    text.append("; sid=s%3A").append(token(32)).append('.').append(token(43)).append('\n');
  }

  private void prose() {
    for (int i = 0; i < 30; i++) {
      words(14);
      text.append(". ");
    }
  }

  private void words(int count) {
    for (int i = 0; i < count; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 9 == 8 ? ", " : " ");
    }
  }

  private long time() {
    return 1_760_000_000_000L + random.nextInt(900_000_000);
  }

  private String name(int letters) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      name.append("aeiou".charAt(random.nextInt(5)));
      name.append("bcdfghklmnprstvw".charAt(random.nextInt(16)));
    }
    return name.substring(0, letters);
  }

  private String token(int length) {
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < length; i++) {
      token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return token.toString();
  }

  private String hex(int length) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < length; i++) {
      hex.append(Character.forDigit(random.nextInt(16), 16));
    }
    return hex.toString();
  }
}
