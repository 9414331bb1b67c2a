package sendcheck.microsoft;

import java.util.Locale;
import java.util.Set;
import sendcheck.settings.OAuthClient;

/**
 * One of Microsoft's clouds: what a token for its Exchange Online is asked for.
 * Source: learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges, and its pages for the national clouds
 */
enum Cloud {
    WORLDWIDE("https://outlook.office365.com/", "https://outlook.office.com/"),
    US_GOVERNMENT("https://outlook.office365.us/", "https://outlook.office365.us/"),
    CHINA("https://partner.outlook.cn/", "https://partner.outlook.cn/");

    private final String forApplications;
    private final String forPersons;

    Cloud(String forApplications, String forPersons) {
        this.forApplications = forApplications;
        this.forPersons = forPersons;
    }

    /** The cloud that an application is registered in: that of its authority host, else the worldwide one. */
    static Cloud of(OAuthClient client) {
        return switch (client.authorityHost().toLowerCase(Locale.ROOT).replaceFirst(":.*", "")) {
            case "login.microsoftonline.us" -> US_GOVERNMENT;
            case "login.partner.microsoftonline.cn", "login.chinacloudapi.cn" -> CHINA;
            default -> WORLDWIDE;
        };
    }

    /** What was granted to an application. */
    Set<String> granted() {
        return Set.of(forApplications + ".default");
    }

    /** What a person is asked to allow, and what a token is kept under. */
    String send() {
        return forPersons + "SMTP.Send";
    }

    /** {@link #send()}, with the right to a refresh token. */
    Set<String> asked() {
        return Set.of(send(), "offline_access");
    }
}
