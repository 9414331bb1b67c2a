package sendcheck.slack;

import java.lang.reflect.Proxy;
import sendcheck.catalog.CatalogEditor;
import sendcheck.catalog.Inventories;
import sendcheck.catalog.Overrides;
import sendcheck.files.JsonAndCsv;

/** For tests in which nobody changes modules, profiles or overrides. */
final class NoArranging {

    static final Arranging ARRANGING = new Arranging(
            unused(CatalogEditor.class), unused(Overrides.class), unused(Inventories.class), new JsonAndCsv());

    private NoArranging() {}

    private static <T> T unused(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                NoArranging.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
