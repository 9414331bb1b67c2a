package sendcheck.smtp.real;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands {@link RealServers} to test methods; all test classes of a JVM share them, and they end with it. Where they cannot
 * run, the tests are left out with one line that says why; with <code>CI</code> in the environment they fail.
 */
public final class RealServersExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RealServersExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Installed.missing().ifPresent(reason -> {
            if (System.getenv("CI") != null) {
                fail(reason);
            }
            abort(reason);
        });
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RealServers.class;
    }

    /** The root's store closes what is in it after the last test. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(RealServers.class, key -> RealServers.start(), RealServers.class);
    }
}
