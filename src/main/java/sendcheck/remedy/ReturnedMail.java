package sendcheck.remedy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail that a bounce returns: its headers and its text say nothing of why it was returned. */
final class ReturnedMail {

    private static final String HEADER =
            "(?:Return-Path|Received|Received-SPF|DKIM-Signature|Authentication-Results|ARC-[A-Za-z-]+"
                    + "|X-[A-Za-z0-9-]+|Message-ID|From|To|Cc|Subject|Date|MIME-Version|Content-[A-Za-z-]+|Reply-To|List-[A-Za-z-]+"
                    + "|References|In-Reply-To|Delivered-To|Sender|Auto-Submitted|Thread-[A-Za-z]+|User-Agent|Feedback-ID)";
    private static final String FIELD = HEADER + ":[^\\n]*(?:\\n[ \\t][^\\n]*)*";

    /** The headers of the bounce itself, at its beginning. */
    private static final Pattern OWN_HEADERS = Pattern.compile("(?i)^\\s*" + FIELD + "(?:\\n" + FIELD + ")+(?:\\n|$)");

    private static final Pattern BEGIN =
            Pattern.compile("(?im)^-{2,}[^\\n]{0,40}(?:original message|copy of (?:the|your) message"
                    + "|original headers|message header)[^\\n]*"
                    + "|^original message headers:|^content-type:\\s?(?:message/rfc822|text/rfc822-headers)"
                    + "|^(?:Received|DKIM-Signature|Authentication-Results|ARC-[A-Za-z-]+|Return-Path|Received-SPF|X-[A-Za-z0-9-]{2,40}):\\s"
                    + "|^" + FIELD + "\\n" + FIELD);

    private ReturnedMail() {}

    /** The text without it, unless nothing is left then. */
    static String cutFrom(String text) {
        String own = OWN_HEADERS.matcher(text).replaceFirst("");
        Matcher begin = BEGIN.matcher(own);
        String left = begin.find() ? own.substring(0, begin.start()) : own;
        return left.isBlank() ? text : left;
    }
}
