package sandbox.mail;

import sandbox.mail.script.Script;

/** The module in which every profile shows one behaviour of a mail server. */
final class Playground {
    static final String KEY = "playground";

    private Playground() {}

    static Draft draft(String key, String title, Script script) {
        return Draft.of(KEY, key, title, script);
    }
}
