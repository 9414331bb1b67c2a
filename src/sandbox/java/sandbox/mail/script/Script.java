package sandbox.mail.script;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a server behaves; each method gives a changed copy.
 *
 * @param hostName said in greeting and EHLO
 * @param keywords EHLO keywords beside STARTTLS and AUTH, which follow from the rest
 * @param mechanisms offered for AUTH; none offers no AUTH
 * @param accounts user name to password; while empty, any sign-in is accepted and none is required
 * @param certificate of the server, null without TLS
 * @param implicitTls TLS on connect rather than STARTTLS; needs a certificate
 * @param authInClear AUTH is offered before STARTTLS as well
 * @param tokens which tokens are good, for XOAUTH2 and OAUTHBEARER; the user must have an account, where there are any
 * @param reactions what replaces the good behaviour, by step
 */
public record Script(
        String hostName,
        List<String> keywords,
        List<String> mechanisms,
        Map<String, String> accounts,
        @Nullable SSLContext certificate,
        boolean implicitTls,
        boolean authInClear,
        Predicate<String> tokens,
        Map<Step, Reaction> reactions) {

    /** A server without TLS that accepts any sign-in and any mail. */
    public static Script named(String hostName) {
        return new Script(
                hostName,
                List.of("PIPELINING", "SIZE 10240000", "8BITMIME", "ENHANCEDSTATUSCODES"),
                List.of("PLAIN", "LOGIN"),
                Map.of(),
                null,
                false,
                false,
                token -> false,
                Map.of());
    }

    public Script withKeywords(String... replacing) {
        return new Script(
                hostName,
                List.of(replacing),
                mechanisms,
                accounts,
                certificate,
                implicitTls,
                authInClear,
                tokens,
                reactions);
    }

    public Script withMechanisms(String... replacing) {
        return new Script(
                hostName,
                keywords,
                List.of(replacing),
                accounts,
                certificate,
                implicitTls,
                authInClear,
                tokens,
                reactions);
    }

    /** Adds an account; from the first one on, mail is taken from signed-in users only. */
    public Script withAccount(String user, String password) {
        var more = new HashMap<>(accounts);
        more.put(user, password);
        return new Script(
                hostName,
                keywords,
                mechanisms,
                Map.copyOf(more),
                certificate,
                implicitTls,
                authInClear,
                tokens,
                reactions);
    }

    public Script withStartTls(SSLContext ofServer) {
        return new Script(hostName, keywords, mechanisms, accounts, ofServer, false, authInClear, tokens, reactions);
    }

    public Script withImplicitTls(SSLContext ofServer) {
        return new Script(hostName, keywords, mechanisms, accounts, ofServer, true, authInClear, tokens, reactions);
    }

    public Script withAuthInClear() {
        return new Script(hostName, keywords, mechanisms, accounts, certificate, implicitTls, true, tokens, reactions);
    }

    /** Offers XOAUTH2, and takes these tokens. */
    public Script withTokens(Predicate<String> good) {
        return new Script(
                hostName,
                keywords,
                List.of("LOGIN", "XOAUTH2"),
                accounts,
                certificate,
                implicitTls,
                authInClear,
                good,
                reactions);
    }

    /** At this step, do these instead of the good thing. */
    public Script on(Step step, Action... actions) {
        var fixed = List.of(actions);
        return on(step, exchange -> fixed);
    }

    public Script on(Step step, Reaction reaction) {
        var more = new EnumMap<Step, Reaction>(Step.class);
        more.putAll(reactions);
        more.put(step, reaction);
        return new Script(
                hostName,
                keywords,
                mechanisms,
                accounts,
                certificate,
                implicitTls,
                authInClear,
                tokens,
                Map.copyOf(more));
    }

    /** The EHLO reply, whose content depends on what happened before. */
    Action hello(boolean encrypted) {
        var startTls = certificate != null && !encrypted ? Stream.of("STARTTLS") : Stream.<String>empty();
        var auth = !mechanisms.isEmpty() && (encrypted || certificate == null || authInClear)
                ? Stream.of("AUTH " + String.join(" ", mechanisms))
                : Stream.<String>empty();
        var lines = Stream.of(Stream.of(hostName), keywords.stream(), startTls, auth)
                .flatMap(part -> part)
                .toList();
        int last = lines.size() - 1;
        return new Action.Reply(Stream.concat(
                        lines.stream().limit(last).map(line -> "250-" + line), Stream.of("250 " + lines.get(last)))
                .toList());
    }

    boolean admits(SignIn tried) {
        if (tried.byToken()) {
            return tokens.test(tried.password()) && (accounts.isEmpty() || accounts.containsKey(tried.user()));
        }
        return accounts.isEmpty() || tried.password().equals(accounts.get(tried.user()));
    }
}
