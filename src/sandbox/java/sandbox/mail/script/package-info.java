/**
 * An SMTP server that does what a script says, right or wrong, for tests and for the sandbox's failing servers.
 *
 * <pre>{@code
 * var script = Script.named("mail.example.com")              // accepts everything, in clear, any password
 *         .withStartTls(certificates.context(Leaf.GOOD))     // or .withImplicitTls(...)
 *         .withAccount("ann", "secret")                      // now a sign-in is required, and others get a 535
 *         .on(Step.RECIPIENT, reply("553 5.7.1 Not owned by user")) // any Step: replies, delays, closing, raw bytes ...
 *         .on(Step.GREETING, pause(Duration.ofSeconds(2)), reply("220 late"));
 * try (var server = ScriptedServer.start(script)) {
 *     probe(server.port());
 *     assertThat(server.lines()).noneMatch(line -> line.equals("DATA"));
 * }
 * }</pre>
 */
@NullMarked
package sandbox.mail.script;

import org.jspecify.annotations.NullMarked;
