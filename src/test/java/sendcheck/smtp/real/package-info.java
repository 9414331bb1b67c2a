/**
 * Debian's own Postfix and Dovecot as test servers: started as root on free ports of 127.0.0.1, each in a folder of its
 * own, without the machine's configuration of them. A test class asks for them so:
 *
 * <pre>{@code
 * @ExtendWith(RealServersExtension.class)
 * class SomethingIT {
 *     @Test
 *     void a_mail_arrives(RealServers servers) {
 *         probe("localhost", servers.port(Service.SUBMISSION), servers.authority(), Account.PORTAL);
 *         assertThat(servers.mailbox(Account.INBOX).messages()).hasSize(1);
 *     }
 * }
 * }</pre>
 */
@NullMarked
package sendcheck.smtp.real;

import org.jspecify.annotations.NullMarked;
