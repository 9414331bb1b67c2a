package sendcheck.slack;

import sendcheck.editing.EditSettings;
import sendcheck.editing.PastSettings;
import sendcheck.editing.Suggestions;
import sendcheck.secretlink.SecretLinks;

/** What editing settings needs of the core. */
public record Editing(EditSettings settings, PastSettings past, SecretLinks links, Suggestions suggestions) {}
