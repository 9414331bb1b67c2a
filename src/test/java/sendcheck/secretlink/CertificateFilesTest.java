package sendcheck.secretlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.settings.ClientCertificate;

class CertificateFilesTest {

    /** In octets, before the key of PKCS #1 in that of PKCS #8, with 2048 bits. */
    private static final int HEAD_OF_PKCS8 = 26;

    private static KeyFiles good;
    private static KeyFiles other;
    private static KeyFiles expired;
    private static KeyFiles elliptic;

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        good = KeyFiles.make(folder, "portal", "-keyalg RSA -keysize 2048 -validity 400");
        other = KeyFiles.make(folder, "other", "-keyalg RSA -keysize 2048 -validity 400");
        expired = KeyFiles.make(folder, "expired", "-keyalg RSA -keysize 2048 -validity 365 -startdate 2020/01/01");
        elliptic = KeyFiles.make(folder, "elliptic", "-keyalg EC -groupname secp256r1 -validity 400");
    }

    @Test
    void a_pfx_file_gives_its_pair_and_what_may_be_shown_of_it() {
        CertificateFiles.Usable usable = usable(KeyFiles.PASSPHRASE, good.pfx());

        assertThat(usable.facts().subject()).isEqualTo("CN=portal");
        assertThat(usable.facts().thumbprint()).matches("[0-9A-F]{40}");
        assertThat(usable.facts().expires())
                .isEqualTo(LocalDate.ofInstant(good.certificate().getNotAfter().toInstant(), ZoneOffset.UTC));
        assertThat(ClientCertificate.read(usable.pem())).isInstanceOf(ClientCertificate.Pair.class);
    }

    @Test
    void certificate_and_key_may_come_in_one_pem_file_or_two_in_any_order_and_form() {
        byte[] oldKey =
                KeyFiles.pem("RSA PRIVATE KEY", Arrays.copyOfRange(good.key(), HEAD_OF_PKCS8, good.key().length));

        for (List<byte[]> files : List.of(
                List.of(good.certificatePem(), good.keyPem()),
                List.of(good.keyPem(), good.certificateDer()),
                List.of(joined(good.keyPem(), good.certificatePem())),
                List.of(joined(
                        "Bag Attributes: none\r\n".getBytes(StandardCharsets.US_ASCII),
                        oldKey,
                        good.certificatePem())))) {
            assertThat(usable("", files.toArray(byte[][]::new)).facts().subject())
                    .isEqualTo("CN=portal");
        }
    }

    @Test
    void of_a_chain_the_certificate_of_the_key_is_taken() {
        CertificateFiles.Usable usable =
                usable("", joined(other.certificatePem(), good.certificatePem(), good.keyPem()));

        assertThat(usable.facts().subject()).isEqualTo("CN=portal");
        assertThat(ClientCertificate.read(usable.pem())).isInstanceOf(ClientCertificate.Pair.class);
    }

    @Test
    void an_encrypted_key_is_opened_with_its_passphrase() throws Exception {
        byte[] key = KeyFiles.pem("ENCRYPTED PRIVATE KEY", encrypted(good.key()));

        assertThat(usable(KeyFiles.PASSPHRASE, good.certificatePem(), key)
                        .facts()
                        .subject())
                .isEqualTo("CN=portal");
        assertThat(unusable("wrong", good.certificatePem(), key)).contains("passphrase does not open");
        assertThat(unusable("", good.certificatePem(), key)).contains("type the passphrase as well");
    }

    @Test
    void a_wrong_or_missing_passphrase_of_a_pfx_file_is_said() {
        assertThat(unusable("wrong", good.pfx())).contains("passphrase does not open");
        assertThat(unusable("", good.pfx())).contains("type the passphrase as well");
    }

    @Test
    void what_does_not_belong_together_or_is_not_whole_is_refused() {
        assertThat(unusable("", good.certificatePem(), other.keyPem())).contains("does not belong");
        assertThat(unusable("", good.certificatePem())).contains("private key is missing");
        assertThat(unusable("", good.keyPem())).contains("certificate is missing");
        assertThat(unusable("")).contains("Choose the file");
    }

    @Test
    void what_microsoft_would_not_take_is_refused_with_the_reason() {
        assertThat(unusable(KeyFiles.PASSPHRASE, expired.pfx())).contains("expired on 2020-12-31");
        assertThat(unusable(KeyFiles.PASSPHRASE, elliptic.pfx())).contains("no RSA key");
        assertThat(CertificateFiles.read(
                        new Typed.Files(List.of(good.pfx()), KeyFiles.PASSPHRASE),
                        Instant.parse("2001-01-01T00:00:00Z")))
                .isInstanceOfSatisfying(
                        CertificateFiles.Unusable.class,
                        unusable -> assertThat(unusable.why()).contains("is valid from"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "-----BEGIN CERTIFICATE-----\n!!\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----"
            })
    void what_is_no_pair_is_refused_in_words(String content) {
        assertThat(unusable("", content.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void any_octets_are_answered() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] pfx = good.pfx().clone();
            pfx[random.nextInt(pfx.length)] ^= (byte) (1 + random.nextInt(255));
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);

            assertThat(read(KeyFiles.PASSPHRASE, pfx)).isNotNull();
            assertThat(unusable("", noise)).isNotEmpty();
        }
    }

    private static byte[] encrypted(byte[] key) throws Exception {
        String scheme = "PBEWithHmacSHA256AndAES_256";
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        Cipher cipher = Cipher.getInstance(scheme);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(scheme).generateSecret(new PBEKeySpec(KeyFiles.PASSPHRASE.toCharArray())),
                new PBEParameterSpec(salt, 2048));
        AlgorithmParameters pbes2 = AlgorithmParameters.getInstance("PBES2");
        pbes2.init(cipher.getParameters().getEncoded());
        return new EncryptedPrivateKeyInfo(pbes2, cipher.doFinal(key)).getEncoded();
    }

    private static CertificateFiles.Result read(String passphrase, byte[]... files) {
        return CertificateFiles.read(new Typed.Files(List.of(files), passphrase), Instant.now());
    }

    private static CertificateFiles.Usable usable(String passphrase, byte[]... files) {
        CertificateFiles.Result result = read(passphrase, files);
        assertThat(result).isInstanceOf(CertificateFiles.Usable.class);
        return (CertificateFiles.Usable) result;
    }

    private static String unusable(String passphrase, byte[]... files) {
        CertificateFiles.Result result = read(passphrase, files);
        assertThat(result).isInstanceOf(CertificateFiles.Unusable.class);
        return ((CertificateFiles.Unusable) result).why();
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
