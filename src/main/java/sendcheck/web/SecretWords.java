package sendcheck.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import sendcheck.secretlink.CertificateFacts;
import sendcheck.secretlink.Entry;
import sendcheck.secretlink.Visit;
import sendcheck.settings.Problem.Field;

/** The pages of one-time links on which nothing is typed: it is done, or this link sets nothing. */
final class SecretWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String NEW_LINK =
            "For a new link, open the settings in Slack with /email-settings and choose to set it there.";

    private SecretWords() {}

    /** The secret in running text. */
    static String what(Field field) {
        return switch (field) {
            case CLIENT_SECRET -> "client secret";
            case CLIENT_CERTIFICATE -> "client certificate";
            default -> "password";
        };
    }

    static Page of(Visit visit) {
        return switch (visit) {
            case Visit.Open open -> new SecretForm(open).fresh();
            case Visit.Used(var grant, var profile, Duration ago) ->
                Page.saying(
                        410,
                        "This link was used",
                        "The " + what(grant.field()) + " of " + profile.fullTitle() + " was set with it by "
                                + grant.person().name() + " " + since(ago)
                                + ". If that was you, all is done: go back to"
                                + " Slack.",
                        "If it was not you, set it anew and tell whoever runs Sendcheck. " + NEW_LINK);
            case Visit.Late(var grant, var profile) ->
                Page.saying(
                        410,
                        "This link is too old",
                        "It was for the " + what(grant.field()) + " of " + profile.fullTitle()
                                + " and worked for 15 minutes. Nothing was changed.",
                        NEW_LINK);
            case Visit.Gone(var grant) ->
                Page.saying(
                        410,
                        "These settings are no longer there",
                        "The link is for the " + what(grant.field()) + " of " + grant.profile()
                                + ", which were archived or renamed meanwhile. Nothing was changed.",
                        NEW_LINK);
            case Visit.Forbidden(var person, String words) ->
                Page.saying(403, person.name() + " may not set this", words, "Nothing was changed.");
            case Visit.Unknown() ->
                Page.saying(
                        404,
                        "This link is not known",
                        "It may be incomplete, or older than a day. Nothing was changed.",
                        NEW_LINK);
        };
    }

    static Page done(Entry.Done done) {
        String what = what(done.grant().field());
        LocalDate expires = done.secret().expires();
        String reminder =
                expires == null ? "" : "<p>The alert channel is reminded 30, 7 and 1 days before it expires.</p>\n";
        return Page.of(
                200,
                "The " + what + " is set",
                "<p>The %s of <strong>%s</strong> is set and used from now on. Go back to Slack; you can close this page.</p>\n%s%s"
                        .formatted(what, Page.text(done.profile().fullTitle()), facts(done), reminder));
    }

    private static String facts(Entry.Done done) {
        StringBuilder rows = new StringBuilder();
        CertificateFacts certificate = done.certificate();
        if (certificate != null) {
            rows.append(row("Subject", certificate.subject()));
            rows.append(row("Thumbprint (SHA-1)", certificate.thumbprint()));
        }
        LocalDate expires = done.secret().expires();
        if (expires != null) {
            rows.append(row("Expires", DAY.format(expires)));
        }
        return rows.isEmpty() ? "" : "<dl>\n" + rows + "</dl>\n";
    }

    private static String row(String name, String value) {
        return "<dt>" + name + "</dt><dd>" + Page.text(value) + "</dd>\n";
    }

    private static String since(Duration ago) {
        return switch ((int) Math.min(ago.toMinutes(), 120)) {
            case 0 -> "just now";
            case 1 -> "a minute ago";
            case 120 -> ago.toHours() + " hours ago";
            default -> ago.toMinutes() + " minutes ago";
        };
    }
}
