package sendcheck.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import sendcheck.secretlink.Typed;
import sendcheck.settings.Problem.Field;

/**
 * What was sent with a form.
 *
 * @param expires as typed, to be shown again
 */
record Sent(Typed typed, String expires) {

    /** Octets of a whole request. */
    static final int MOST = 128 * 1024;

    private static final long HEARD_OUT = 16L * 1024 * 1024;

    /** More was sent than any secret needs. */
    static final class TooLong extends Exception {}

    /** @throws ServletException when it is no form */
    static Sent read(HttpServletRequest request, Field field) throws IOException, ServletException, TooLong {
        if (request.getContentLengthLong() > MOST) {
            hearOut(request);
            throw new TooLong();
        }
        try {
            return field == Field.CLIENT_CERTIFICATE ? files(request) : text(request);
        } catch (HttpException.RuntimeException malformed) {
            throw new ServletException(malformed);
        } catch (IllegalStateException tooLong) {
            throw new TooLong();
        }
    }

    /** Whoever is still sending reads no answer; of what is far too long, the connection is given up. */
    private static void hearOut(HttpServletRequest request) throws IOException {
        byte[] ignored = new byte[8 * 1024];
        long heard = 0;
        int count = 0;
        while (count >= 0 && heard < HEARD_OUT) {
            count = request.getInputStream().read(ignored);
            heard += count;
        }
    }

    private static Sent text(HttpServletRequest request) {
        String expires = parameter(request, "expires");
        return new Sent(
                new Typed.Text(
                        parameter(request, "secret"),
                        expires,
                        parameter(request, "meant").equals("yes")),
                expires);
    }

    private static Sent files(HttpServletRequest request) throws IOException, ServletException {
        List<byte[]> contents = new ArrayList<>();
        for (Part part : request.getParts()) {
            if (part.getName().equals("files") && part.getSize() > 0) {
                contents.add(part.getInputStream().readAllBytes());
            }
        }
        return new Sent(new Typed.Files(contents, parameter(request, "passphrase")), "");
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
