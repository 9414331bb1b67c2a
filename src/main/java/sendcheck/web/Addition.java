package sendcheck.web;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/** More that the server answers. */
public interface Addition {

    /** Adds its servlets, before the server starts. */
    void addTo(ServletContextHandler context);
}
