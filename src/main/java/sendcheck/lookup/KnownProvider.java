package sendcheck.lookup;

import java.util.List;
import java.util.stream.Stream;
import sendcheck.editing.Form;
import sendcheck.settings.EmailAddress;
import sendcheck.settings.Provider;
import sendcheck.settings.Provider.SignInWay;

/** What the table of providers says of one of them. */
final class KnownProvider {

    private KnownProvider() {}

    /**
     * @param mark the domain or inbound server that the provider is known by
     * @param because a sentence that names the mark
     */
    static Stream<Found> ways(Provider provider, String mark, EmailAddress address, String because) {
        String signIn = signIn(provider.signIns());
        String user = signIn.equals(Form.NO_SIGN_IN) ? "" : user(provider, address);
        return provider.submissions(mark).stream()
                .map(way -> new Found(way, signIn, user, because + advice(provider, signIn)));
    }

    private static String signIn(List<SignInWay> ways) {
        if (ways.isEmpty()) {
            return "";
        }
        return switch (ways.getFirst()) {
            case OAUTH -> ways.contains(SignInWay.APP_PASSWORD) ? Form.WITH_PASSWORD : Form.WITH_OAUTH;
            case PASSWORD, APP_PASSWORD, API_KEY -> Form.WITH_PASSWORD;
            case ADDRESS -> Form.NO_SIGN_IN;
        };
    }

    private static String user(Provider provider, EmailAddress address) {
        String phrase = provider.user();
        if (phrase.contains("full") && phrase.contains("address")) {
            return address.value();
        }
        String before = "the word ";
        if (phrase.startsWith(before)) {
            return phrase.substring(before.length());
        }
        return phrase.equals("the part of the address before the @")
                ? address.value().substring(0, address.value().lastIndexOf('@'))
                : "";
    }

    private static String advice(Provider provider, String signIn) {
        if (signIn.equals(Form.NO_SIGN_IN)) {
            return " It knows senders by their IP address, without a sign-in.";
        }
        String user = " The user name is " + provider.user() + ".";
        return provider.signIns().contains(SignInWay.APP_PASSWORD)
                        && !provider.signIns().contains(SignInWay.PASSWORD)
                ? user + " The mailbox's own password does not work there; make an app password."
                : user;
    }
}
