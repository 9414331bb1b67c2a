package sandbox.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import sandbox.mail.script.Script;

/**
 * A profile before its server has a port; each method gives a changed copy. Until told otherwise it uses STARTTLS, signs in
 * with the right password, sends from the account's own address, and does not work.
 */
record Draft(
        String module,
        String key,
        String title,
        Endpoint endpoint,
        String security,
        @Nullable String user,
        @Nullable String password,
        String from,
        String recipient,
        Map<String, String> overrides,
        @Nullable OAuthAccess access,
        boolean works,
        String whatHappens) {
    static final String PASSWORD = "let-me-send";
    static final String RECIPIENT = "test@client.example";

    static Draft of(String module, String key, String title, Endpoint endpoint) {
        return new Draft(
                module,
                key,
                title,
                endpoint,
                "starttls",
                Scripts.ACCOUNT,
                PASSWORD,
                Scripts.ACCOUNT,
                RECIPIENT,
                Map.of(),
                null,
                false,
                "");
    }

    static Draft of(String module, String key, String title, Script script) {
        return of(module, key, title, new Endpoint.Scripted(script));
    }

    Draft withSecurity(String other) {
        return new Draft(
                module,
                key,
                title,
                endpoint,
                other,
                user,
                password,
                from,
                recipient,
                overrides,
                access,
                works,
                whatHappens);
    }

    /** Signs in with these, and sends from the user name. */
    Draft withAccount(String otherUser, String otherPassword) {
        return new Draft(
                module,
                key,
                title,
                endpoint,
                security,
                otherUser,
                otherPassword,
                otherUser,
                recipient,
                overrides,
                access,
                works,
                whatHappens);
    }

    Draft withoutSignIn() {
        return new Draft(
                module,
                key,
                title,
                endpoint,
                security,
                null,
                null,
                from,
                recipient,
                overrides,
                access,
                works,
                whatHappens);
    }

    /** Signs in as this mailbox with tokens of this application; without a secret where a person must connect it. */
    Draft withTokens(OAuthAccess client, String mailbox, @Nullable String clientSecret) {
        return new Draft(
                module,
                key,
                title,
                endpoint,
                security,
                mailbox,
                clientSecret,
                mailbox,
                recipient,
                overrides,
                client,
                works,
                whatHappens);
    }

    Draft withFrom(String other) {
        return new Draft(
                module,
                key,
                title,
                endpoint,
                security,
                user,
                password,
                other,
                recipient,
                overrides,
                access,
                works,
                whatHappens);
    }

    Draft withRecipient(String other) {
        return new Draft(
                module,
                key,
                title,
                endpoint,
                security,
                user,
                password,
                from,
                other,
                overrides,
                access,
                works,
                whatHappens);
    }

    Draft withOverrides(Map<String, String> others) {
        return new Draft(
                module,
                key,
                title,
                endpoint,
                security,
                user,
                password,
                from,
                recipient,
                others,
                access,
                works,
                whatHappens);
    }

    Draft thatWorks(String sentence) {
        return new Draft(
                module, key, title, endpoint, security, user, password, from, recipient, overrides, access, true,
                sentence);
    }

    Draft thatFails(String sentence) {
        return new Draft(
                module, key, title, endpoint, security, user, password, from, recipient, overrides, access, false,
                sentence);
    }

    /** Dead ports are given by address: a name may lead to IPv6 as well, where another answer would come. */
    SandboxProfile at(int port) {
        var host = endpoint instanceof Endpoint.Scripted ? "localhost" : "127.0.0.1";
        return new SandboxProfile(
                module,
                key,
                title,
                host,
                port,
                security,
                user,
                password,
                from,
                recipient,
                overrides,
                access,
                works,
                whatHappens);
    }
}
