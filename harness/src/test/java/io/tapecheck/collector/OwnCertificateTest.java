package io.tapecheck.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class OwnCertificateTest {

  private final OwnCertificate own = OwnCertificate.ofThisProcess();

  @Test
  void isSignedByItsOwnKeyAndValidNow() {
    X509Certificate certificate = own.certificate();

    assertThatCode(() -> certificate.verify(certificate.getPublicKey())).doesNotThrowAnyException();
    assertThatCode(certificate::checkValidity).doesNotThrowAnyException();
    assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=Tapecheck");
  }

  @Test
  void browsersAreToldThisKeyAndNoOther() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(own.certificate().getPublicKey().getEncoded());

    assertThat(Collector.trustedKey()).isEqualTo(Base64.getEncoder().encodeToString(hash));
  }
}
