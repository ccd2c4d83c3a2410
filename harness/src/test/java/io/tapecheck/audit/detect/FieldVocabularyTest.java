package io.tapecheck.audit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are told by their words, in whatever spelling. */
class FieldVocabularyTest {

  private static final Path PAGE = Path.of("..", "docs", "audit-vocabulary.md");

  @ParameterizedTest
  @CsvSource({
    "newPassword, PASSWORD",
    "new_password, PASSWORD",
    "NEW-PASSWORD, PASSWORD",
    "user[password], PASSWORD",
    "ctl00$Main$txtPassword, PASSWORD",
    "passwordConfirmation, PASSWORD",
    "userpassword, PASSWORD",
    "mot_de_passe, PASSWORD",
    "contraseña, PASSWORD",
    "hasło, PASSWORD",
    "senhaAtual, PASSWORD",
    "passwordResetToken, TOKEN",
    "refresh-token, TOKEN",
    "X-Api-Key, API_KEY",
    "sessionId, SESSION",
    "ASP.NET_SessionId, SESSION",
    "idSesion, SESSION",
    "csrfToken, CSRF_TOKEN",
    "x-csrf-jwt, CSRF_TOKEN",
    "Straße, ADDRESS",
    "customer.firstName, PERSON",
    "e-mail, CONTACT",
    "Proxy-Authorization, AUTHORIZATION"
  })
  void aNameSaysWhatItHolds(String name, SensitiveName kind) {
    assertThat(SensitiveName.of(name)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "showPassword",
        "passwordPolicy",
        "password_required",
        "compassword",
        "nextPageToken",
        "tokenType",
        "max_tokens",
        "sessionTimeout",
        "publicKey",
        "siteToken",
        "Pw[d]",
        "s_sess",
        "name",
        "key",
        "street_view"
      })
  void aNameThatOnlyLooksAlikeSaysNothing(String name) {
    assertThat(SensitiveName.of(name)).isEmpty();
  }

  @Test
  void thePageHasAllOfIt() throws IOException {
    String page = Files.readString(PAGE);
    FieldVocabulary.standard()
        .sections()
        .forEach(
            (section, languages) -> {
              assertThat(page).contains("`[" + section + "]`");
              languages.forEach(
                  (language, words) ->
                      assertThat(page)
                          .contains("| " + language + " | " + String.join(" ", words) + " |"));
            });
  }
}
