package sendcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * By what way a request came. This service speaks plain HTTP; where its public address is https, a proxy in front of it
 * takes the encryption off, says so in {@code X-Forwarded-Proto} and appends the client's address to
 * {@code X-Forwarded-For}. Without https neither header is believed.
 */
final class Passage {

    private final URI publicUrl;
    private final boolean encrypted;

    /** @param publicUrl where browsers reach the service */
    Passage(URI publicUrl) {
        this.publicUrl = publicUrl;
        this.encrypted = "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /** Whether browsers are to reach this service by https only. */
    boolean isEncrypted() {
        return encrypted;
    }

    /** Whether the request came over plain HTTP though it must not. */
    boolean isInClear(HttpServletRequest request) {
        return encrypted && !"https".equalsIgnoreCase(first(request.getHeader("X-Forwarded-Proto")));
    }

    /** Whether a page of another site made the browser send this. */
    boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        // Pages that send no referrer send "null" here; the token in the address stands for them.
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals("null") && !origin.equalsIgnoreCase(ownOrigin());
    }

    private String ownOrigin() {
        return publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    }

    /** The address of the client, as far as it can be known; some proxies append its port, which is left out. */
    String client(HttpServletRequest request) {
        String forwarded = encrypted ? last(request.getHeader("X-Forwarded-For")) : "";
        String address = forwarded.isEmpty() ? request.getRemoteAddr() : forwarded;
        return address.replaceFirst("^([0-9.]+):[0-9]+$", "$1")
                .replaceFirst("^\\[([0-9A-Fa-f:.]+)\\](:[0-9]+)?$", "$1");
    }

    private static String first(@Nullable String list) {
        return list == null ? "" : list.replaceFirst(",.*", "").strip();
    }

    private static String last(@Nullable String list) {
        return list == null ? "" : list.substring(list.lastIndexOf(',') + 1).strip();
    }
}
