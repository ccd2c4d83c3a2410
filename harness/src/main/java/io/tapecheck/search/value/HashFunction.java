package io.tapecheck.search.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.MurmurHash3;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A hash function.
 *
 * @param id as findings name it
 * @param function from bytes to the hash
 */
record HashFunction(String id, UnaryOperator<byte[]> function) {

  private static final Map<String, Supplier<Digest>> DIGESTS =
      Map.ofEntries(
          Map.entry("md5", MD5Digest::new),
          Map.entry("sha1", SHA1Digest::new),
          Map.entry("sha224", SHA224Digest::new),
          Map.entry("sha256", SHA256Digest::new),
          Map.entry("sha384", SHA384Digest::new),
          Map.entry("sha512", SHA512Digest::new),
          Map.entry("sha3-224", () -> new SHA3Digest(224)),
          Map.entry("sha3-256", () -> new SHA3Digest(256)),
          Map.entry("sha3-384", () -> new SHA3Digest(384)),
          Map.entry("sha3-512", () -> new SHA3Digest(512)),
          Map.entry("ripemd160", RIPEMD160Digest::new),
          Map.entry("blake2b-256", () -> new Blake2bDigest(256)),
          Map.entry("blake2b-512", () -> new Blake2bDigest(512)),
          Map.entry("blake2s-256", () -> new Blake2sDigest(256)));

  private static final Set<String> MESSAGE_AUTHENTICATION =
      Set.of("md5", "sha1", "sha256", "sha384", "sha512");

  /** The one whose hashes have four bytes. */
  static final HashFunction SMALL = new HashFunction("murmur3-32", HashFunction::murmur32);

  /** Every function without a key, in the order of their names. */
  static final List<HashFunction> ALL = all();

  private static List<HashFunction> all() {
    List<HashFunction> all = new ArrayList<>();
    DIGESTS.forEach(
        (id, digest) -> all.add(new HashFunction(id, bytes -> hash(digest.get(), bytes))));
    all.add(SMALL);
    all.add(new HashFunction("murmur3-128", HashFunction::murmur128));
    all.sort((one, other) -> one.id.compareTo(other.id));
    return List.copyOf(all);
  }

  /** HMACs with a key. */
  static List<HashFunction> keyed(String key) {
    return DIGESTS.entrySet().stream()
        .filter(entry -> MESSAGE_AUTHENTICATION.contains(entry.getKey()))
        .map(
            entry ->
                new HashFunction(
                    "hmac-" + entry.getKey(), bytes -> hmac(entry.getValue().get(), key, bytes)))
        .sorted((one, other) -> one.id.compareTo(other.id))
        .toList();
  }

  private static byte[] hmac(Digest digest, String key, byte[] bytes) {
    Mac mac = new HMac(digest);
    mac.init(new KeyParameter(key.getBytes(StandardCharsets.UTF_8)));
    mac.update(bytes, 0, bytes.length);
    byte[] hash = new byte[mac.getMacSize()];
    mac.doFinal(hash, 0);
    return hash;
  }

  byte[] hash(byte[] bytes) {
    return function.apply(bytes);
  }

  private static byte[] hash(Digest digest, byte[] bytes) {
    digest.update(bytes, 0, bytes.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return hash;
  }

  private static byte[] murmur32(byte[] bytes) {
    return ByteBuffer.allocate(4).putInt(MurmurHash3.hash32x86(bytes)).array();
  }

  private static byte[] murmur128(byte[] bytes) {
    long[] halves = MurmurHash3.hash128x64(bytes);
    return ByteBuffer.allocate(16).putLong(halves[0]).putLong(halves[1]).array();
  }
}
