package sandbox.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sandbox.slack.Workspace;

/** One or more processes of the product that share a workspace and a database. */
public final class Installation implements AutoCloseable {
    private final Workspace workspace;
    private final Surroundings surroundings;
    private final List<String> program;
    private final Path logs;
    private final List<AppProcess> apps = new ArrayList<>();

    /**
     * Starts nothing yet.
     *
     * @param program how the product is run, as in {@link AppProcess#start}
     * @param logs folder that gets one log a process
     */
    public Installation(Workspace workspace, Surroundings surroundings, List<String> program, Path logs) {
        this.workspace = workspace;
        this.surroundings = surroundings;
        this.program = List.copyOf(program);
        this.logs = logs;
    }

    /**
     * Starts one more process, waits until it is ready, lets the workspace talk to it, and writes down how a shell can.
     *
     * @param name what it calls itself to mail servers, and its log in the folder
     */
    public AppProcess startApp(String name) throws InterruptedException {
        Map<String, String> environment = new HashMap<>(surroundings.environment());
        environment.put("SENDCHECK_EHLO_NAME", name);
        AppProcess app = AppProcess.start(program, environment, logs.resolve(name + ".log"));
        apps.add(app);
        app.awaitReady();
        workspace.connectTo(app.slackEvents());
        EnvironmentFile.write(logs.resolve("environment"), surroundings, app.url());
        return app;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Ends the processes; the workspace and the database are not this object's. */
    @Override
    public void close() {
        apps.forEach(AppProcess::close);
    }
}
