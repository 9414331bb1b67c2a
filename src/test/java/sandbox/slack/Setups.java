package sandbox.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;

/** Workspaces and clients for tests. */
final class Setups {
    private Setups() {}

    static WorkspaceSetup echo() {
        return WorkspaceSetup.standard(EchoManifest.path());
    }

    static MethodsClient client(Workspace workspace, String token) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.apiUrl().toString());
        return Slack.getInstance(config).methods(token);
    }
}
