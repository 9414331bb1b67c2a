package sendcheck.slack;

import sendcheck.editing.EditSettings;
import sendcheck.editing.Suggestions;
import sendcheck.secretlink.SecretLinks;

/** What editing settings needs of the core. */
public record Editing(EditSettings settings, SecretLinks links, Suggestions suggestions) {}
