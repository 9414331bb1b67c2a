package sendcheck.remedy;

/** What a pasted text is when it tells of no failure in sending mail. */
public enum Notice {
    TAKEN(
            "taken",
            "This is no error: the mail server took the mail",
            "The server said yes and has the mail now. If it does not arrive, it was stopped later on its way: look in the"
                    + " spam folder, and for a returned mail. With the words of this answer, the server's administrator"
                    + " finds the mail in the log."),
    AGREED(
            "agreed",
            "This is no error: the mail server agreed to a step",
            "An answer that begins with a 2 or a 3 says yes to one step of the conversation. If sending failed, another"
                    + " answer says so, further down: look for one that begins with a 4 or a 5."),
    OFFERED(
            "offered",
            "This is no error: the mail server lists what it can do",
            "The connection works, and the server has introduced itself. If sending failed, a later answer says so: look for"
                    + " one that begins with a 4 or a 5."),
    DELIVERED(
            "delivered",
            "This is no error: the mail was delivered",
            "The notice confirms that the mail was put into the recipient's mailbox. If it cannot be seen there, look in"
                    + " the spam folder and at the rules of the mailbox."),
    RELAYED(
            "relayed",
            "This is no error: the mail was passed on",
            "The next server took the mail and does not itself confirm what it delivers. No further notice comes unless"
                    + " the mail fails."),
    EXPANDED(
            "expanded",
            "This is no error: the mail went on to the members of a list",
            "The address is one of a group, and the mail was passed on to everyone in it. There is no notice for each of"
                    + " them unless the mail fails."),
    ARRIVED(
            "arrived",
            "This is no error: the mail arrived",
            "Such an answer comes by itself, and only from a mailbox that has the mail: its owner is away, or has opened or"
                    + " deleted the mail."),
    AUTHENTIC(
            "authentic",
            "This is no error: the mail proved where it comes from",
            "The server that received the mail compared it with what the sender's domain has published, and it passed. If"
                    + " the mail lies in the spam folder all the same, the reason is another one, such as its content."),
    SOLVED(
            "solved",
            "This is no error any more: the text says that sending works again",
            "The error in it is said to be an earlier one. To learn what that one meant, paste its words alone."),
    NOT_MAIL(
            "not-mail",
            "This does not look like an error of mail",
            "It reads like the error of something else, such as a web site, a database, a directory or a remote login."
                    + " If it came up while mail was being sent, paste the lines around it that name the mail server.");

    private final String key;
    private final String title;
    private final String explanation;

    Notice(String key, String title, String explanation) {
        this.key = key;
        this.title = title;
        this.explanation = explanation;
    }

    /** As written in JSON. */
    public String key() {
        return key;
    }

    /** One line that a non-expert understands. */
    public String title() {
        return title;
    }

    /** What it means, in sentences. */
    public String explanation() {
        return explanation;
    }

    /** Everything went well, as far as the text tells. */
    public boolean isGood() {
        return this != NOT_MAIL;
    }
}
