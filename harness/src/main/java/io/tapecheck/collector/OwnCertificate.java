package io.tapecheck.collector;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * The certificate with which a collector speaks for a vendor's host. Its key lives as long as this
 * process, and only browsers that were started to trust this very key accept it; they then ask for
 * no name in it.
 */
final class OwnCertificate {

  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;

  /** ecdsa-with-SHA256, RFC 5758. */
  private static final byte[] ECDSA_WITH_SHA256 = {
    0x06, 0x08, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x04, 0x03, 0x02
  };

  /** id-at-commonName, RFC 5280. */
  private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};

  private static final OwnCertificate INSTANCE = make();

  private final X509Certificate certificate;
  private final SslContext tls;
  private final String keyHash;

  private OwnCertificate(X509Certificate certificate, SslContext tls, String keyHash) {
    this.certificate = certificate;
    this.tls = tls;
    this.keyHash = keyHash;
  }

  /** The certificate of this process. */
  static OwnCertificate ofThisProcess() {
    return INSTANCE;
  }

  X509Certificate certificate() {
    return certificate;
  }

  SslContext tls() {
    return tls;
  }

  /** SHA-256 of the public key in base64, as browsers take it. */
  String keyHash() {
    return keyHash;
  }

  private static OwnCertificate make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair keys = generator.generateKeyPair();
      byte[] publicKey = keys.getPublic().getEncoded();
      X509Certificate certificate = selfSigned(keys);
      return new OwnCertificate(
          certificate,
          SslContextBuilder.forServer(keys.getPrivate(), certificate).build(),
          Base64.getEncoder()
              .encodeToString(MessageDigest.getInstance("SHA-256").digest(publicKey)));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("This Java platform makes no certificate.", e);
    }
  }

  /** A certificate of X.509's first version, which has no extensions. */
  private static X509Certificate selfSigned(KeyPair keys) throws GeneralSecurityException {
    byte[] algorithm = der(SEQUENCE, ECDSA_WITH_SHA256);
    byte[] name =
        der(
            SEQUENCE,
            der(
                SET,
                der(
                    SEQUENCE,
                    COMMON_NAME,
                    der(0x0c, "Tapecheck".getBytes(StandardCharsets.US_ASCII)))));
    byte[] validity =
        der(
            SEQUENCE,
            der(0x17, "250101000000Z".getBytes(StandardCharsets.US_ASCII)),
            der(0x17, "491231235959Z".getBytes(StandardCharsets.US_ASCII)));
    byte[] serial = der(0x02, BigInteger.valueOf(System.nanoTime() >>> 1 | 1).toByteArray());
    byte[] content =
        der(SEQUENCE, serial, algorithm, name, validity, name, keys.getPublic().getEncoded());
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(content);
    byte[] whole = der(SEQUENCE, content, algorithm, der(0x03, new byte[] {0}, signature.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(whole));
  }

  /** A value of ASN.1's distinguished encoding: tag, length, content. */
  private static byte[] der(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    int length = content.size();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(tag);
    if (length < 0x80) {
      whole.write(length);
    } else if (length < 0x100) {
      whole.write(0x81);
      whole.write(length);
    } else {
      whole.write(0x82);
      whole.write(length >> 8);
      whole.write(length);
    }
    whole.writeBytes(content.toByteArray());
    return whole.toByteArray();
  }
}
