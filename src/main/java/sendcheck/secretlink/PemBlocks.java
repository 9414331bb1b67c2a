package sendcheck.secretlink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The blocks of a PEM file (RFC 7468), and keys as older programs write them. */
final class PemBlocks {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----");
    /** Version 0, and the object identifier of RSA with no parameters (RFC 8017, RFC 5208). */
    private static final String RSA_HEAD = "020100300d06092a864886f70d0101010500";

    private static final String OLD_ENCRYPTION =
            "The key is encrypted in an old way that cannot be read here. Encrypt it anew and choose the new file:"
                    + " openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.key -out new.key";

    private PemBlocks() {}

    /** @throws KeyMaterial.Unreadable when a block cannot be read */
    static void add(String text, String passphrase, List<PrivateKey> keys, List<X509Certificate> certificates)
            throws KeyMaterial.Unreadable {
        if (text.contains("Proc-Type: 4,ENCRYPTED")) {
            throw new KeyMaterial.Unreadable(OLD_ENCRYPTION);
        }
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            byte[] octets = octets(block.group(2));
            switch (block.group(1)) {
                case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" ->
                    certificates.add(KeyMaterial.certificate(octets));
                case "PRIVATE KEY" -> keys.add(key(octets));
                case "RSA PRIVATE KEY" -> keys.add(key(withHead(octets)));
                case "ENCRYPTED PRIVATE KEY" -> keys.add(key(decrypted(octets, passphrase)));
                case "EC PRIVATE KEY" ->
                    throw new KeyMaterial.Unreadable("This is no RSA key, and Microsoft Entra takes no other. Make a"
                            + " certificate with an RSA key of 2048 bits or more.");
                default -> {
                    // requests, parameters and the like say nothing about the pair
                }
            }
        }
    }

    private static byte[] octets(String base64) throws KeyMaterial.Unreadable {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException cut) {
            throw new KeyMaterial.Unreadable(KeyMaterial.NEITHER);
        }
    }

    private static PrivateKey key(byte[] pkcs8) throws KeyMaterial.Unreadable {
        return Stream.of("RSA", "EC", "EdDSA")
                .flatMap(algorithm -> key(pkcs8, algorithm).stream())
                .findFirst()
                .orElseThrow(() -> new KeyMaterial.Unreadable(KeyMaterial.NEITHER));
    }

    /** Empty when the key is of another algorithm. */
    private static Optional<PrivateKey> key(byte[] pkcs8, String algorithm) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (InvalidKeySpecException ofAnotherKind) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(algorithm + " is not available", impossible);
        }
    }

    private static byte[] decrypted(byte[] octets, String passphrase) throws KeyMaterial.Unreadable {
        EncryptedPrivateKeyInfo info;
        try {
            info = new EncryptedPrivateKeyInfo(octets);
        } catch (IOException | RuntimeException unknown) {
            throw new KeyMaterial.Unreadable(OLD_ENCRYPTION);
        }
        try {
            return decrypted(info, passphrase);
        } catch (NoSuchAlgorithmException unknown) {
            throw new KeyMaterial.Unreadable(OLD_ENCRYPTION);
        } catch (GeneralSecurityException | RuntimeException wrong) {
            throw KeyMaterial.Unreadable.passphrase(passphrase);
        }
    }

    private static byte[] decrypted(EncryptedPrivateKeyInfo info, String passphrase) throws GeneralSecurityException {
        AlgorithmParameters parameters = info.getAlgParameters();
        // The parameters name the scheme where its own name is only "PBES2".
        String scheme = info.getAlgName().equals("PBES2") ? parameters.toString() : info.getAlgName();
        Cipher cipher = Cipher.getInstance(scheme);
        cipher.init(
                Cipher.DECRYPT_MODE,
                SecretKeyFactory.getInstance(scheme).generateSecret(new PBEKeySpec(passphrase.toCharArray())),
                parameters);
        return info.getKeySpec(cipher).getEncoded();
    }

    /** PKCS #8 of a PKCS #1 key. */
    private static byte[] withHead(byte[] pkcs1) {
        byte[] head = HexFormat.of().parseHex(RSA_HEAD);
        byte[] inner = tagged(0x04, pkcs1);
        return tagged(
                0x30,
                ByteBuffer.allocate(head.length + inner.length)
                        .put(head)
                        .put(inner)
                        .array());
    }

    private static byte[] tagged(int tag, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) tag)
                .put((byte) 0x82)
                .putShort((short) content.length)
                .put(content)
                .array();
    }
}
