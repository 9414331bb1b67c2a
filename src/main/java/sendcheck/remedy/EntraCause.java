package sendcheck.remedy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.ShownText;
import sendcheck.settings.SignIn;

/**
 * Why Microsoft Entra ID gives no token. The texts may name {@code {app}}, {@code {tenant}},
 * {@code {mailbox}} and {@code {addresses}}.
 *
 * @param codes numbers behind {@code AADSTS}, from Microsoft's list of error codes
 * @param kind second half of the finding's id
 */
record EntraCause(List<Integer> codes, String kind, Actor actor, String title, String explanation, List<String> steps) {

    EntraCause {
        codes = List.copyOf(codes);
        steps = List.copyOf(steps);
    }

    Finding finding(Situation situation, @Nullable String link) {
        String[] told = steps.stream().map(step -> filled(step, situation)).toArray(String[]::new);
        Finding finding =
                situation.finding(kind, filled(title, situation), actor, filled(explanation, situation), told);
        return link == null ? finding : finding.withLink(link);
    }

    private static String filled(String text, Situation situation) {
        String told = text.replace("{addresses}", situation.ourAddresses());
        if (!(situation.signIn() instanceof SignIn.OAuth(String user, OAuthClient client))) {
            return told.replace("{app}", "the application")
                    .replace("{tenant}", "the tenant")
                    .replace("{mailbox}", "the mailbox");
        }
        return told.replace("{app}", "the application " + ShownText.of(client.clientId()))
                .replace("{tenant}", "the tenant " + ShownText.of(client.tenant()))
                .replace("{mailbox}", "the mailbox " + ShownText.of(user));
    }
}
