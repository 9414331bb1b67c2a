package sendcheck.web;

/** Pages for requests that are not looked into, and for trouble of our own. */
final class Refusals {

    private Refusals() {}

    static Page inClear() {
        return Page.saying(
                403,
                "This page is served over HTTPS only",
                "Nothing was changed. Follow the link as it was given, beginning with https://.",
                "For whoever runs Sendcheck: the proxy in front of it has to set the header X-Forwarded-Proto to https.");
    }

    static Page tooMany() {
        return Page.saying(
                429,
                "Too many wrong links",
                "Many links that are not known were tried just now, so this one is not looked at for a minute. Nothing"
                        + " was changed, and a link that you were given still works.");
    }

    static Page fromElsewhere() {
        return Page.saying(
                403,
                "This was sent from another page",
                "Nothing was changed. Follow the link from Slack and send the form that it opens.");
    }

    static Page unreadable() {
        return Page.saying(
                400,
                "This could not be read",
                "Nothing was changed. Follow the link from Slack once more and send the form that it opens.");
    }

    static Page storeAway() {
        return Page.saying(
                503,
                "Sendcheck cannot reach its database",
                "Go back in your browser and try again in a minute. If the link was used up nevertheless, its page says so.");
    }

    static Page failed() {
        return Page.saying(
                500,
                "Something went wrong inside Sendcheck",
                "Its log says what; tell whoever runs Sendcheck. Nothing that you typed is in the log.");
    }
}
