package sendcheck.slack.view;

import java.util.Arrays;
import java.util.Optional;

/** Names of what can be used in the modals for modules, profiles and overrides. */
public final class ManageIds {

    /** {@code callback_id} of the list of modules; its {@code private_metadata} is the key of the only module shown, or empty. */
    public static final String MODULES = "manage_modules";
    /** Opens the form for a new module. */
    public static final String ADD_MODULE = "manage_add_module";
    /** Shows all modules again. */
    public static final String ALL_MODULES = "manage_all_modules";
    /** Selected option's value: {@link Verb#key()}; its block is named by the subject. */
    public static final String MENU = "manage_menu";
    /** {@code callback_id} of the forms for one subject, by {@link Verb}. */
    public static final String SUBJECT_FORM = "manage_subject_";

    /** {@code callback_id} of the form for a new module. */
    public static final String ADD_MODULE_FORM = SUBJECT_FORM + "add-module";

    /** Inputs of these forms. */
    public static final String TITLE = "manage_title";

    public static final String KEY = "manage_key";
    public static final String CHANNEL = "manage_channel";

    /** {@code callback_id} of the list of overrides; its {@code private_metadata} is {@link OverridesModal.State}. */
    public static final String OVERRIDES = "manage_overrides";
    /** Value: {@link ActionValues#profile}. Opens that list from a message. */
    public static final String OPEN_OVERRIDES = "manage_open_overrides";
    /** Its input. */
    public static final String FIND = "manage_find";
    /** Opens the form for one override. */
    public static final String ADD_OVERRIDE = "manage_add_override";
    /** Opens the form for a file. */
    public static final String IMPORT = "manage_import";
    /** Sends the overrides as a file. */
    public static final String DOWNLOAD = "manage_download";
    /** Value: portal user and address. Removes the override; each has a suffix. */
    public static final String REMOVE = "manage_remove";

    /** {@code callback_id} of the form for one override; its {@code private_metadata} is {@link OverridesModal.State}. */
    public static final String OVERRIDE_FORM = "manage_override_form";
    /** Its inputs. */
    public static final String USER = "manage_user";

    public static final String ADDRESS = "manage_address";

    /** {@code callback_id} of the form for a file; its {@code private_metadata} is {@link OverridesModal.State}. */
    public static final String IMPORT_FORM = "manage_import_form";
    /** Its inputs. */
    public static final String FILE = "manage_file";

    public static final String WHOLE = "manage_whole";
    /** {@code callback_id} of what a file would change; its {@code private_metadata} is {@link ImportPlan#metadata()}. */
    public static final String IMPORT_PLAN = "manage_import_plan";

    private ManageIds() {}

    /** What can be done with a module or a profile. */
    public enum Verb {
        RENAME("rename", "Rename"),
        ADD_PROFILE("add-profile", "Add a profile"),
        SHOW("show", "Show its profiles"),
        OVERRIDES("overrides", "From addresses of users"),
        ARCHIVE("archive", "Archive"),
        BRING_BACK("bring-back", "Bring back");

        private final String key;
        private final String words;

        Verb(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public String key() {
            return key;
        }

        String words() {
            return words;
        }

        /** {@code callback_id} of its form. */
        public String form() {
            return SUBJECT_FORM + key;
        }

        public static Optional<Verb> of(String key) {
            return Arrays.stream(values()).filter(verb -> verb.key.equals(key)).findFirst();
        }
    }
}
