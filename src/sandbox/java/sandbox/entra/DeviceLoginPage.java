package sandbox.entra;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import sandbox.entra.DeviceCodes.Standing;

/** Where a person enters the code and says who he or she is. */
record DeviceLoginPage(DeviceCodes codes) implements HttpHandler {
    private static final String HTML = "text/html; charset=utf-8";

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            Form.answer(exchange, 200, HTML, page("""
                    <form method="post"><p><label>Code <input name="code" autofocus></label></p>
                    <p><label>Account <input name="account" value="%s"></label></p>
                    <p><button name="answer" value="yes">Sign in</button>
                    <button name="answer" value="no">Decline</button></p></form>""".formatted("connected@sandbox.example")));
            return;
        }
        Map<String, String> form = Form.read(exchange);
        boolean entered = codes.enter(form.getOrDefault("code", ""), answer(form));
        Form.answer(
                exchange,
                entered ? 200 : 404,
                HTML,
                page(
                        entered
                                ? "<p>Done. You may close this page.</p>"
                                : "<p>There is no such code, or it was used or cancelled. <a href=\"\">Enter another</a></p>"));
    }

    private static Standing answer(Map<String, String> form) {
        return "no".equals(form.get("answer"))
                ? new Standing.Declined()
                : new Standing.SignedIn(form.getOrDefault("account", "").strip());
    }

    private static String page(String body) {
        return """
                <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Sign in</title>
                <meta name="viewport" content="width=device-width">
                <style>
                  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
                  body { max-width: 26rem; margin: 10vh auto; padding: 0 1rem }
                  label { display: block } input { display: block; box-sizing: border-box; width: 100%; font: inherit; padding: .4rem }
                  button { font: inherit; padding: .4rem 1rem; margin-right: .5rem } small { opacity: .75 }
                </style>
                <h1>Sign in</h1>""" + body + "<p><small>The sandbox's page in place of Microsoft's.</small></p>";
    }
}
