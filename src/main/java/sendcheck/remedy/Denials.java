package sendcheck.remedy;

import java.util.regex.Pattern;

/** What people write that it is not: {@code the mailbox isn't full}. A cause that is denied must not be found. */
final class Denials {

    private static final String CAUSE =
            "(?:greylisting|gr[ea]ylist|spam|firewall|proxy|virus|block ?list|blacklist|quota|full mailbox|mailbox"
                    + "|spf|dkim|dmarc|certificate|dns|password|credential|limit|size|account|relay|port|network|tls|encryption|filter|server)";

    private static final String STATE =
            "(?:full|over quota|locked|blocked|blacklisted|expired|suspended|greylisted|listed (?:on|at|by|with|in any))";

    private static final Pattern DENIED = Pattern.compile("(?iu)"
            + "\\b(?:is|was|are|were|be)(?:n't| not) (?:a |an |the |any )?(?:problems?|questions?|matter|cases?|issues?|fault|sign|because)\\b"
            + "[^.;,:\\n]{0,80}"
            + "|\\b(?:not|no) (?:because|due to|a matter) of?[^.;,:\\n]{0,60}"
            + "|\\b" + CAUSE
            + "[^.;,:\\n0-9]{0,30}?(?: (?:is|was|are|were)(?:n't| not)| (?:has|have)(?:n't| not) been) (?:yet |even )?"
            + STATE + "\\b[^.;,:\\n0-9]{0,40}?(?=\\band\\b|\\bbut\\b|[.;,:\\n]|$)"
            + "|\\b" + CAUSE + "s? (?:does|do|did)(?:n't| not) fail\\b"
            + "|\\bno (?:problems?|issues?|trouble) with[^.;,:\\n]{0,60}"
            + "|\\b(?:there is |there are |we have )?no " + CAUSE
            + "s? (?:here|involved|at all|in between|in use|problems?|issues?)\\b");

    private Denials() {}

    /** The text without them. */
    static String cutFrom(String text) {
        return DENIED.matcher(text).replaceAll(" ");
    }
}
