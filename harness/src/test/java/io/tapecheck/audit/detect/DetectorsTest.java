package io.tapecheck.audit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Planted values are found for what they are, and what only looks alike is passed over. */
class DetectorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text":"write to ada.sturm@gmail.com"}          | email high        | ada.sturm@gmail.com
          <Ada_S+shop@mail.uni-jena.de>                     | email high        | ada_s+shop@mail.uni-jena.de
          \\nada@gmail.com                                  | email high        | ada@gmail.com
          q=%20ada@gmail.com                                | email high        | ada@gmail.com
          ada@corp.internal                                 | email medium      | ada@corp.internal
          noreply@shop.com                                  | email low         | noreply@shop.com
          call +1 202 555 0147                              | phone high        | +12025550147
          "+49 (30) 901820"                                 | phone high        | +4930901820
          "phone":"030 901820"                              | phone medium      | +4930901820
          Tel. 020 7946 0958                                | phone medium      | +442079460958
          (202) 555-0147                                    | phone low         | +12025550147
          4111 1111 1111 1111                               | card-number high  | 4111111111111111
          5555-5555-5555-4444                               | card-number high  | 5555555555554444
          "378282246310005"                                 | card-number medium | 378282246310005
          3782 822463 10005                                 | card-number high  | 378282246310005
          card 30569309025904                               | card-number high  | 30569309025904
          {"n":4111111111111111}                            | card-number medium | 4111111111111111
          DE89370400440532013000                            | iban high         | DE89370400440532013000
          IBAN GB82 WEST 1234 5698 7654 32.                 | iban high         | GB82WEST12345698765432
          536-22-8145                                       | national-id medium | 536228145
          ssn 536 22 8145                                   | national-id high  | 536228145
          AB123456C                                         | national-id medium | AB123456C
          national insurance JG 10 37 59 A                  | national-id high  | JG103759A
          86 095 742 719                                    | national-id medium | 86095742719
          Steuer-ID: 65929970489                            | national-id high  | 65929970489
          1 85 05 78 006 084 91                             | national-id medium | 185057800608491
          nir 185057800608491                               | national-id high  | 185057800608491
          DNI 12345678Z                                     | national-id high  | 12345678Z
          X1234567L                                         | national-id medium | 01234567L
          2341 2341 2346                                    | national-id medium | 234123412346
          aadhaar no 234123412346                           | national-id high  | 234123412346
          PAN ABCPE1234F                                    | national-id high  | ABCPE1234F
          Date of birth: 1985-05-17                         | date-of-birth high | 1985-05-17
          geboren am 17.05.1985                             | date-of-birth high | 17.05.1985
          né le 17/05/1985                                  | date-of-birth high | 17/05/1985
          from 93.184.216.34:443                            | ip-address medium | 93.184.216.34
          client_ip=93.184.216.34                           | ip-address high   | 93.184.216.34
          2606:2800:220:1:248:1893:25c8:1946                | ip-address medium | 2606:2800:220:1:248:1893:25c8:1946
          https://ada:hunter2@db.shop.com/                  | url-credentials high | hunter2
          Authorization: Bearer 9f8e7d6c5b4a39281706abcd    | bearer-token high | 9f8e7d6c5b4a39281706abcd
          Basic YWRhOmh1bnRlcjI=                            | bearer-token high | YWRhOmh1bnRlcjI=
          {"password":"hunter2"}                            | field high        | hunter2
          {\\"password\\":\\"hunter2\\"}                    | field high        | hunter2
          {"user":{"cvv":123}}                              | field high        | 123
          a=1&user[password]=hunter2&b=2                    | field high        | hunter2
          {"firstName":"Ada"}                               | field medium      | Ada
          <input type="password" value="hunter2">           | field high        | hunter2
          <input name="ccnumber" value='4111 1111'>         | field high        | 4111 1111
          {"birth":{"place":"Ulm","date":"17.05.1985"}}     | date-of-birth high | 17.05.1985
          {"dob":"","value":"1985-05-17"}                   | date-of-birth high | 1985-05-17
          {"card":{"holder":1,"number":"4111111111111111"}} | card-number high  | 4111111111111111
          {"coordinates":[7.1 4111111111111111]}            | card-number medium | 4111111111111111
          form-data; name="pin"\\r\\n\\r\\n4711\\r\\n--x       | field high        | 4711
          form-data; name=\\"cvv\\"\\nX: y\\n\\n123\\n--x      | field high        | 123
          """)
  void aPlantedValueIsFound(String text, String what, String value) {
    assertThat(Scan.of(text))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule() + " " + found.confidence().word()).isEqualTo("audit/" + what);
              assertThat(found.value()).isEqualTo(value);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logo@2x.png",
        "react@18.2.0 vue@next.js",
        "@media (min-width: 4em)",
        "a@b",
        "x@y.zzz",
        "git@github.com:shop/web.git",
        "xxx@xxxx.com",
        "***@***.com",
        "+1234567890",
        "abc+12025550147",
        "1700000000000",
        "id 2025550147",
        "2024-01-02 12:34",
        "4111 1111 1111 1112",
        "0.4111111111111111",
        "34111111111111111111",
        "x4111111111111111",
        "1111 4111 1111 1111 1111 1111",
        "0000 0000 0000 0000",
        "4102444800000",
        "DE89370400440532013001",
        "XX89370400440532013000",
        "ADE89370400440532013000",
        "000-22-8145",
        "123-45-6789",
        "536228145",
        "2024-536-22-8145",
        "GB123456C",
        "AB123456E",
        "XAB123456C",
        "86095742719",
        "86 095 742 718",
        "185057800608427",
        "12345678A",
        "a12345678Z",
        "550e8400-e29b-41d4-a716-446655440000",
        "234123412346",
        "2341 2341 2341",
        "2341 2341 2346 1111",
        "ABCXE1234F",
        "ABCPE1234",
        "released 1985-05-17",
        "born to run, 31-31-1985",
        "Chrome/120.0.6099.71",
        "version 4.11.2.9",
        "192.168.1.7",
        "127.0.0.1",
        "203.0.113.9",
        "1.2.3.4.5",
        "M10.5.3.2L7",
        "12:34:56",
        "a::before",
        "2001:db8::1",
        "00:1a:2b:3c:4d:5e",
        "eyJhIjoxfQ==",
        "eyJoZWxsbyI6IndvcmxkIn0.abc.def",
        "sk-loading-spinner-with-a-very-long-class-name",
        "AKIAIOSFODNN7EXAMPLE",
        "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu1SU1LfVLPHCozMxH2Mo",
        "if (pem.startsWith('-----BEGIN PRIVATE KEY-----')) return",
        "the bearer of bad news",
        "Bearer token-authentication-scheme",
        "basic understanding",
        "{\"password\":\"********\"}",
        "{\"password\":\"\"}",
        "{\"password\":null}",
        "{\"password\":\"[Filtered]\"}",
        "{\"password\":\"Password\"}",
        "{\"password\":\"Enter your password\"}",
        "{\"password\":true}",
        "{\"cvv\":\"•••\"}",
        "password=&next=1",
        "password=document.getElementById('x')",
        "e.password=t.value",
        "{\"compassword\":\"x1\"}",
        "{\"x\":{\"type\":3,\"id\":17}}",
        "{\"birthdayCard\":false,\"published\":\"17.05.1985\"}",
        "birthplace=Ulm&since=17.05.1985",
        "birthplace: Ulm\nreleased: 17.05.1985",
        "<path d=\"M12.5 3l4 4111111111111111 0z\"/>",
        "{\"d\":\"m1,2 4111111111111111\"}",
        "<polyline points='0 0 4111111111111111 7'/>",
        "<input type=\"password\" value={user.password1} onChange={save}/>",
        "<input type=\"password\" :value=\"password1\">",
        "<input type='password' [value]='form.pass1'>",
        "<input type=\"password\" value=\"{password1}\">",
        "form-data; name=\"password\"; filename=\"p.txt\"\r\n\r\nhunter2\r\n",
        "form-data; name=\"password\"\r\nhunter2\r\n",
        "<input type=\"submit\" name=\"password\" value=\"Go\">",
        "<input type=\"password\" value=\"\">"
      })
  void whatOnlyLooksAlikeIsPassedOver(String text) {
    assertThat(Scan.words(text)).isEmpty();
  }

  @Test
  void keysOfServicesAreFoundByTheirPrefixes() {
    String body = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6kL9nP2rS5uX8";
    assertThat(Scan.words("key AKIA" + "Q3EGRZ7YPLM2VX5C")).containsExactly("api-key high");
    assertThat(Scan.words("AIza" + body.substring(0, 35))).containsExactly("api-key medium");
    assertThat(Scan.words("https://maps.googleapis.com/js?key=AIza" + body.substring(0, 35)))
        .containsExactly("api-key low");
    assertThat(Scan.words("sk_" + "live_" + body.substring(0, 24))).containsExactly("api-key high");
    assertThat(Scan.words("\"gh" + "p_" + body.substring(0, 36) + "\""))
        .containsExactly("api-key high");
    assertThat(Scan.words("xox" + "b-123456789012-" + body.substring(0, 24)))
        .containsExactly("api-key high");
    assertThat(Scan.words("SG" + "." + body.substring(0, 22) + "." + body.substring(5, 48)))
        .containsExactly("api-key high");
    assertThat(Scan.words("S" + "K0123456789abcdef0123456789abcdef"))
        .containsExactly("api-key high");
    assertThat(Scan.words("sk" + "-proj-" + body)).containsExactly("api-key high");
    assertThat(Scan.words("sk" + "_test_" + body.substring(0, 24))).isEmpty();
  }

  @Test
  void aTokenIsOneFindingWhateverItStandsBehind() {
    String header = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    String token = header + "." + encoded("{\"sub\":\"17\"}") + ".c2lnbmF0dXJl";
    assertThat(Scan.words("Authorization: Bearer " + token)).containsExactly("jwt high");
    assertThat(Scan.words("{\"accessToken\":\"" + token + "\"}")).containsExactly("jwt high");
  }

  @Test
  void aPrivateKeyIsFoundWithLineEndsEscapedOrNot() {
    String body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ";
    assertThat(Scan.words("-----BEGIN " + "RSA PRIVATE KEY-----\n" + body))
        .containsExactly("private-key high");
    assertThat(Scan.words("{\"k\":\"-----BEGIN " + "PRIVATE KEY-----\\n" + body + "\"}"))
        .containsExactly("private-key high");
  }

  @Test
  void addressesOfPrivateNetworksAreToldOnRequest() {
    byte[] bytes = "ip 192.168.1.7".getBytes(StandardCharsets.UTF_8);
    List<Detection> found = new ArrayList<>();
    Detectors.all(true).scan(bytes, 0, bytes.length, found::add);
    assertThat(found).extracting(Detection::confidence).containsExactly(Confidence.LOW);
  }

  @Test
  void placesAreThoseOfTheValue() {
    Detection found = Scan.of("mail: ada@gmail.com!").get(0);
    assertThat(found.start()).isEqualTo(6);
    assertThat(found.end()).isEqualTo(19);
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
