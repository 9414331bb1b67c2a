package sendcheck.smtp.real;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Fills the configuration files of this package in: <code>${name}</code> becomes its value. */
record Template(Map<String, String> values) {

    Template with(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value.toString());
        return new Template(more);
    }

    void write(String name, Path target) throws IOException {
        try (var in = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            if (text.contains("${")) {
                throw new IllegalStateException("A value is missing in " + name + ": " + text);
            }
            Files.writeString(target, text);
        }
    }
}
